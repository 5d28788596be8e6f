/** Text inside an SQL statement. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
