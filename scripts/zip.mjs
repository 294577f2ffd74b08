/**
 * Makes `release/disclosure-report-<version>.zip`, for offices without npm or a way to foreign networks: the single files
 * and their parts, how to check them, a page that works from the folder, and the guide. Wants what `npm run build` made.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = `${name}-${version}`;
const { exportHtml, parseReport } = await import('../dist/core.js');

const files = {};
const sums = [];
for (const file of readdirSync('cdn').sort()) {
  const body = readFileSync(`cdn/${file}`);
  files[`cdn/${file}`] = body;
  if (/\.(?:js|css)$/.test(file)) sums.push(`sha384-${createHash('sha384').update(body).digest('base64')}  cdn/${file}`);
}
files['sri.txt'] = windows(`The value of "integrity" for each file.\n每个文件的 integrity 值。\n\n${sums.join('\n')}\n`);

const json = readFileSync('examples/mingyuan-2023.json', 'utf8');
files['2023.report.json'] = strToU8(json);
files['sample.html'] = strToU8(sample(JSON.parse(json)));
files['report.schema.json'] = readFileSync('report.schema.json');
files['LICENSE.txt'] = windows(readFileSync('LICENSE', 'utf8'));
const guides = {
  'embedding.zh-CN.md': 'guide.zh-CN.txt',
  'embedding.md': 'guide.en.txt',
  'server-rendering.md': 'server-rendering.en.txt',
  'studio.zh-CN.md': 'studio.zh-CN.txt',
  'studio.md': 'studio.en.txt',
};
for (const [from, to] of Object.entries(guides)) files[to] = windows(plain(readFileSync(`docs/${from}`, 'utf8')));

rmSync('release', { recursive: true, force: true });
mkdirSync('release');
// The same files make the same zip, whenever it is made.
const mtime = new Date(2020, 0, 1);
const packed = Object.fromEntries(Object.entries(files).map(([path, body]) => [`${folder}/${path}`, [new Uint8Array(body), { mtime }]]));
const zip = zipSync(packed, { level: 9 });
writeFileSync(`release/${folder}.zip`, zip);
console.log(`release/${folder}.zip: ${Object.keys(files).length} files, ${Math.round(zip.length / 1024)} kB`);

/** Without what only a page of ours shows: a link is the words, and the file of the zip that it leads to. */
function plain(text) {
  const linked = text.replace(/\[([^\]\n]+)\]\(([\w.-]*)(?:#[^)]*)?\)/g, (_, words, file) => (guides[file] ? `${words} (${guides[file]})` : words));
  return linked.replace(/^<!-- recipe: .* -->\n/gm, '');
}

/** A text that the Notepad of an old Windows shows as it is meant. */
function windows(text) {
  return strToU8(`\ufeff${text.replace(/\r?\n/g, '\r\n')}`);
}

/** A browser lets a page on a disk read no other file, so the report is in the page: as data, and as HTML for who runs no script. */
function sample(data) {
  const { report } = parseReport(data);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="renderer" content="webkit">
<title>${report.agency.name}${report.year}年政府信息公开工作年度报告</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="cdn/disclosure-report.css">
<script src="cdn/disclosure-report.iife.js" defer></script>
</head>
<body>

<!-- 放到网站上以后，把下面整段换成这一行：
     <disclosure-report src="2023.report.json"></disclosure-report>
     On a site, this line takes the place of all that follows. -->

<disclosure-report>
<script type="application/json">
${JSON.stringify(data, null, 1).replace(/</g, '\\u003c')}
</script>
${exportHtml(report)}
</disclosure-report>

</body>
</html>
`;
}
