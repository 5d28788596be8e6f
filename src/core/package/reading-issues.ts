/** What can be wrong with the bytes, rows and cells of a file, before anything is known about their meaning. */
export interface ReadingIssues {
  'csv-unclosed-quote': { opened: number };
}
