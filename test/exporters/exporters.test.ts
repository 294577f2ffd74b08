import { expect } from '@open-wc/testing';
import { exportFormats, exportReport } from '../../src/exporters/index.js';
import { importReport } from '../../src/importers/index.js';
import { parseReport } from '../../src/report/parse.js';
import { reportData } from '../fixtures/reports.js';

const report = parseReport(reportData()).report!;

describe('exporters in the browser', () => {
  for (const format of exportFormats) {
    it(`makes a file of ${format}`, async () => {
      const { name, data } = await exportReport(report, format);
      expect(name).to.match(/^某某市示例局-2023-政府信息公开年报\./);
      expect(data.length).to.be.greaterThan(1000);
      // A download is made of it as it is.
      expect(new Blob([data]).size).to.be.greaterThan(1000);
    });
  }

  // What reads Word files is no module of the platform; a test in Node has a page read one by the single files.
  for (const format of ['json', 'csv', 'html', 'page'] as const) {
    it(`reads ${format} back as it was`, async () => {
      const { data } = await exportReport(report, format);
      const { report: back } = await importReport({ data });
      if (format === 'csv') expect(back!.tables).to.deep.equal(report.tables);
      else expect(back).to.deep.equal(report);
    });
  }
});
