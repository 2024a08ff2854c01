/** A value in the quotes that need no escapes. */
export function quoted(value: string): string {
  return value.includes('"') || value.includes('\\')
    ? `'${value.replace(/'/g, "''")}'`
    : `"${value}"`;
}
