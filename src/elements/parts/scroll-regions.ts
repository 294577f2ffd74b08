/** Makes a table that is wider than its place a region that a keyboard can reach and scroll; no other. */

let observer: ResizeObserver | undefined;

/** Watches the scrollers in a container for as long as they live. */
export function watchScrollers(container: Element): void {
  observer ??= new ResizeObserver((entries) => {
    // Read everything before writing anything, so that the page is laid out once.
    const states = entries.map(({ target }) => {
      const scroller = target.classList.contains('disclosure-scroll') ? target : target.closest('.disclosure-scroll');
      return scroller && ([scroller, scroller.scrollWidth > scroller.clientWidth + 1] as const);
    });
    for (const state of states) if (state) mark(...state);
  });
  container.querySelectorAll('.disclosure-scroll, .disclosure-scroll .disclosure-block').forEach((each) => observer?.observe(each));
}

function mark(scroller: Element, overflows: boolean): void {
  if (overflows === scroller.hasAttribute('tabindex')) return;
  if (overflows) {
    // Whose table it is keeps the names of two reports on a page apart.
    const source = scroller.parentElement?.querySelector('.disclosure-source')?.textContent ?? '';
    const name = `${source} ${scroller.querySelector('caption')?.textContent ?? ''}`.trim();
    scroller.setAttribute('tabindex', '0');
    scroller.setAttribute('role', 'region');
    scroller.setAttribute('aria-label', name);
  } else {
    for (const attribute of ['tabindex', 'role', 'aria-label']) scroller.removeAttribute(attribute);
  }
}
