/**
 * Returns a time zone by its name, or by the name that calls for papers use for the last place
 * where it's still today.
 */
export function zoneNamed(name: string | undefined): string | undefined {
  return name !== undefined && /^(?:aoe|anywhere on earth)$/i.test(name) ? 'Etc/GMT+12' : name;
}
