/** A React 19 app: the report as a property, attributes, events, and the element itself by a ref. */
import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { DisclosureReport, ReportLoadEvent } from 'disclosure-report';
import 'disclosure-report/elements/disclosure-report.js';
import 'disclosure-report/elements/report-findings.js';
import { parseReport } from 'disclosure-report/core.js';
import data from 'disclosure-report/examples/mingyuan-2023.json';
import 'disclosure-report/react.js';

const { report = null } = parseReport(data);

function App() {
  const element = useRef<DisclosureReport>(null);
  const [told, setTold] = useState('');
  const loaded = (event: ReportLoadEvent) => setTold(`${event.report.agency.name} ${event.report.year}`);
  return (
    <>
      <p id="told">{told}</p>
      <button onClick={() => element.current?.reload()}>Again</button>
      <disclosure-report ref={element} report={report} checks="full" heading-level={3} charts="off" onreport-load={loaded} style={{ '--disclosure-border': 'red' }} />
      <report-findings src="/report.json" previous-src="/previous.json" onfinding-select={(event) => event.preventDefault()} />
    </>
  );
}

createRoot(document.querySelector('#app')!).render(<App />);
