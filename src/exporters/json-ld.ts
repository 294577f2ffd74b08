/** A report as a data set that search engines list: schema.org in JSON-LD. */
import { partOf } from '../definition/form.js';
import type { TableKey } from '../definition/form.js';
import { cells, leafKeys } from '../definition/table.js';
import type { Locale } from '../locales/locale.js';
import { cellAddress } from '../report/address.js';
import { asShown } from '../report/as-shown.js';
import { blocksOf, cellNumber, cellOf, tableOf } from '../report/report.js';
import type { Report } from '../report/report.js';
import { reportTitle } from '../view/report-view.js';
import { pathLabel } from '../view/table-view.js';
import type { Exporter, Wanted } from './exporter.js';
import { worded, wordedUnit } from './worded.js';

export const jsonLd: Exporter = {
  type: 'application/ld+json',
  ending: 'jsonld',
  write: (report, wanted) => `${JSON.stringify(datasetOf(report, wanted), null, 2)}\n`,
};

/** What it says of itself; what is not known is left out, and so is what the report does not say. */
export function datasetOf(report: Report, { locale, tables, url, published = [], license }: Wanted): Record<string, unknown> {
  const { agency, year, period, revised } = report;
  const title = asShown(reportTitle(report));
  const name = asShown(agency.name);
  const there = tables.filter((key) => tableOf(report, key));
  const subjects = there.map((key) => worded(partOf(key), locale));
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    ...(url && { '@id': url, url }),
    name: title,
    description:
      locale === 'en'
        ? `Figures that ${name} filed for ${year} in its annual report on open government information (${title}): ${subjects.join('; ')}.`
        : `${name}${year}年政府信息公开工作的统计数字，取自《${title}》，包括：${subjects.join('；')}。`,
    inLanguage: 'zh-Hans',
    creator: { '@type': 'GovernmentOrganization', name },
    temporalCoverage: period ? `${period.from}/${period.to}` : String(year),
    ...(report.published && { datePublished: report.published }),
    ...(revised && { dateModified: revised.on }),
    ...(license && { license }),
    isAccessibleForFree: true,
    keywords: ['政府信息公开', '政府信息公开工作年度报告', 'open government information'],
    variableMeasured: there.flatMap((key) => variables(report, key, locale)),
    ...(published.length && { distribution: published.map((file) => ({ '@type': 'DataDownload', contentUrl: file.url, encodingFormat: file.type.replace(/;.*/, '') })) }),
  };
}

/** One for each row: its total, where the form has one; else each of its numbers. */
function variables(report: Report, key: TableKey, locale: Locale): Record<string, unknown>[] {
  const table = tableOf(report, key)!;
  return blocksOf(table, key).flatMap((block) => {
    const totalled = leafKeys(block.columns).includes('total');
    const chosen = cells(block).filter(({ column }) => !totalled || column === 'total');
    return chosen.map(({ row, column, rowPath, columnPath, unit }) => {
      const cell = cellOf(table, row, column);
      const value = cellNumber(cell);
      const unitText = wordedUnit(cell, unit, locale);
      const label = worded(pathLabel(totalled ? [partOf(key), ...rowPath] : [partOf(key), ...columnPath, ...rowPath]), locale);
      return { '@type': 'PropertyValue', propertyID: cellAddress(key, row, column), name: label, ...(value !== null && { value }), ...(unitText && { unitText }) };
    });
  });
}
