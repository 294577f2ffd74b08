/** Reads the numbers back out of what a contender has drawn, so that all can be seen to show the same. */

const numberOf = (text) => Number(text.replaceAll(',', ''));

/** Of native tables: every `td` that holds a number. */
export const numbersOfCells = (root) => Array.from(root.querySelectorAll('td'), (cell) => cell.textContent.trim()).filter(isNumber).map(numberOf);

/** Of elements that are cells by their name or role. */
export const numbersIn = (cells) => Array.from(cells, (cell) => cell.textContent.trim()).filter(isNumber).map(numberOf);

const isNumber = (text) => /^[\d,.]+$/.test(text);
