/** What makes the overview sortable and searchable. It works from disk and on Chromium 78; without it everything is there to read. */

export const overviewScript = `(() => {
  const table = document.querySelector('table');
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const tools = document.querySelector('.tools');
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const heads = Array.from(table.tHead.rows[0].cells);

  const keyOf = (row, index) => {
    const { sort } = row.cells[index].dataset;
    return sort === undefined ? row.cells[index].textContent : Number(sort);
  };

  const sortBy = (index, direction) => {
    const sign = direction === 'ascending' ? 1 : -1;
    const keyed = rows.map((row) => [keyOf(row, index), row]);
    keyed.sort(([a], [b]) => sign * (typeof a === 'number' ? a - b : collator.compare(a, b)));
    body.append(...keyed.map(([, row]) => row));
    heads.forEach((head, at) => (at === index ? head.setAttribute('aria-sort', direction) : head.removeAttribute('aria-sort')));
  };

  table.tHead.className = 'sortable';
  heads.forEach((head, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    const arrow = document.createElement('span');
    arrow.className = 'arrow';
    arrow.setAttribute('aria-hidden', 'true');
    button.append(arrow);
    button.title = [head.title, table.tHead.dataset.sortWords].filter(Boolean).join(' · ');
    head.removeAttribute('title');
    head.append(button);
    button.addEventListener('click', () => {
      const now = head.getAttribute('aria-sort');
      const first = head.dataset.first || 'ascending';
      sortBy(index, now === null ? first : now === 'ascending' ? 'descending' : 'ascending');
    });
  });

  const [search, state, output] = tools.elements;
  const filter = () => {
    const wanted = search.value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      const fits = (!state.value || row.dataset.state === state.value) && row.cells[0].textContent.toLowerCase().includes(wanted);
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    output.textContent = output.dataset.words.replace('{shown}', shown).replace('{all}', rows.length);
  };
  tools.addEventListener('submit', (event) => event.preventDefault());
  search.addEventListener('input', filter);
  state.addEventListener('change', filter);
  tools.hidden = false;

  // A row that is filtered away is shown again when a link leads to it.
  addEventListener('hashchange', () => {
    const row = document.getElementById(location.hash.slice(1));
    if (row && row.hidden) {
      row.hidden = false;
      row.scrollIntoView({ block: 'center' });
    }
  });
})();`;
