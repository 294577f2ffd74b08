/** The HTML standard's algorithm for the header cells of a data cell, over a table of the DOM. */

interface Placed {
  readonly cell: HTMLTableCellElement;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** "Forming a table": the cells with their places in the grid. */
function place(table: HTMLTableElement): { slots: Map<string, Placed>; placed: Placed[]; groupEnds: number[] } {
  const slots = new Map<string, Placed>();
  const placed: Placed[] = [];
  const groupEnds: number[] = [];
  let y = 0;
  for (const group of table.querySelectorAll(':scope > thead, :scope > tbody, :scope > tfoot')) {
    const rows = [...group.querySelectorAll<HTMLTableRowElement>(':scope > tr')];
    const end = y + rows.length;
    for (const row of rows) {
      let x = 0;
      for (const cell of row.cells) {
        while (slots.has(`${x},${y}`)) x += 1;
        const width = cell.colSpan;
        // A cell does not grow past the end of its row group.
        const height = Math.min(cell.rowSpan, end - y);
        const one = { cell, x, y, width, height };
        placed.push(one);
        for (let dx = 0; dx < width; dx += 1) for (let dy = 0; dy < height; dy += 1) slots.set(`${x + dx},${y + dy}`, one);
        x += width;
      }
      y += 1;
    }
    groupEnds.push(end);
  }
  return { slots, placed, groupEnds };
}

/** The header cells of every data cell that has the given selector, in the order the algorithm finds them. */
export function headersOf(table: HTMLTableElement, selector: string): Map<HTMLTableCellElement, HTMLTableCellElement[]> {
  const { slots, placed } = place(table);
  const isHeader = ({ cell }: Placed): boolean => cell.localName === 'th';

  // Whether a cell of the same column (row) range that is no header stands in the way is not asked for an explicit scope.
  const isColumnHeader = (one: Placed): boolean => isHeader(one) && one.cell.scope === 'col';
  const isRowHeader = (one: Placed): boolean => isHeader(one) && one.cell.scope === 'row';

  const scan = (principal: Placed, startX: number, startY: number, dx: number, dy: number, list: Placed[]): void => {
    let [x, y] = [startX, startY];
    const opaque: Placed[] = [];
    let inHeaderBlock = isHeader(principal);
    const block: Placed[] = inHeaderBlock ? [principal] : [];
    for (;;) {
      x += dx;
      y += dy;
      if (x < 0 || y < 0) return;
      const current = slots.get(`${x},${y}`);
      if (!current) continue;
      if (isHeader(current)) {
        inHeaderBlock = true;
        block.push(current);
        const blocked =
          dx === 0
            ? opaque.some((one) => one.x === current.x && one.width === current.width) || !isColumnHeader(current)
            : opaque.some((one) => one.y === current.y && one.height === current.height) || !isRowHeader(current);
        if (!blocked) list.push(current);
      } else if (inHeaderBlock) {
        inHeaderBlock = false;
        opaque.push(...block.splice(0));
      }
    }
  };

  const result = new Map<HTMLTableCellElement, HTMLTableCellElement[]>();
  for (const principal of placed) {
    if (principal.cell.localName !== 'td' || !principal.cell.matches(selector)) continue;
    const list: Placed[] = [];
    for (let row = principal.y; row < principal.y + principal.height; row += 1) scan(principal, principal.x, row, -1, 0, list);
    for (let column = principal.x; column < principal.x + principal.width; column += 1) scan(principal, column, principal.y, 0, -1, list);
    // Empty headers and repetitions are dropped.
    const cells = [...new Set(list.map(({ cell }) => cell))].filter((cell) => cell.textContent?.trim() && cell !== principal.cell);
    result.set(principal.cell, cells);
  }
  return result;
}
