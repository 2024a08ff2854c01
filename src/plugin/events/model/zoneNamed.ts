/** A time zone by its name, or by the one that calls for papers have for the last place where it is still today. */
export function zoneNamed(name: string | undefined): string | undefined {
  return name !== undefined && /^(?:aoe|anywhere on earth)$/i.test(name) ? 'Etc/GMT+12' : name;
}
