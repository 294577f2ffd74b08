/** `<applicant-chart>`: drawn anew once it has been measured, so it is awaited until then. */
import '../../../src/elements/applicant-chart.js';

export function render(root, { report }) {
  return new Promise((resolve) => {
    const element = document.createElement('applicant-chart');
    element.addEventListener('report-load', () => {
      const look = async () => {
        await element.updateComplete;
        const room = element.shadowRoot.querySelector('.room');
        const drawn = room?.querySelector('svg');
        if (drawn && Math.abs(drawn.getBoundingClientRect().width - room.getBoundingClientRect().width) < 2) resolve();
        else requestAnimationFrame(look);
      };
      look();
    });
    element.report = report;
    root.append(element);
  });
}

export const drawn = (root) => root.querySelector('applicant-chart').shadowRoot.querySelectorAll('.bar').length;
