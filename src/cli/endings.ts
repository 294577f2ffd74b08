/** The endings of the files that a folder is searched for. */
export const endings: readonly string[] = ['.json', '.html', '.htm', '.docx', '.txt', '.csv'];
