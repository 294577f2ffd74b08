/** Makes a table that is wider than its place a region that a keyboard can reach and scroll; no other. */

const attributes = ['tabindex', 'role', 'aria-label'];

let observer: ResizeObserver | undefined;

/** Watches the scrollers in a container for as long as they live. */
export function watchScrollers(container: Element): void {
  const watching = (observer ||= new ResizeObserver((entries) => {
    // Read everything before writing anything, so that the page is laid out once.
    const states = entries.map(({ target }) => {
      const scroller = target.closest('.disclosure-scroll');
      return scroller && ([scroller, scroller.scrollWidth > scroller.clientWidth + 1] as const);
    });
    for (const state of states) if (state) mark(...state);
  }));
  container.querySelectorAll('.disclosure-scroll, .disclosure-block').forEach((each) => watching.observe(each));
}

function mark(scroller: Element, overflows: boolean): void {
  if (overflows === scroller.hasAttribute('tabindex')) return;
  const values = ['0', 'region', scroller.querySelector('caption')!.textContent!];
  attributes.forEach((name, index) => {
    if (overflows) scroller.setAttribute(name, values[index]!);
    else scroller.removeAttribute(name);
  });
}
