/** How the Word file looks: type and margins of official documents (GB/T 9704), fonts with others in their place. */
import type { IParagraphStyleOptions } from 'docx';
import { wordStyles } from '../report/word-styles.js';
import type { WordRole } from '../report/word-styles.js';

/** Sizes in half points, distances in twentieths of a point. */
const character = 320;
export const pageLooks = { size: { width: 11906, height: 16838 }, margin: { top: 2098, right: 1474, bottom: 1984, left: 1588 } };
export const textWidth = pageLooks.size.width - pageLooks.margin.left - pageLooks.margin.right;

const latin = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };
const face = (eastAsia: string) => ({ ...latin, eastAsia });

/** Fonts that the standard asks for, and what stands in where they are not installed: Windows, WPS and UOS, macOS, free ones. */
const fonts: readonly (readonly [string, string, string])[] = [
  ['方正小标宋简体', '方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,宋体,SimSun,思源宋体,Noto Serif CJK SC', 'roman'],
  ['黑体', 'SimHei,思源黑体,Noto Sans CJK SC,文泉驿正黑,STHeiti', 'swiss'],
  ['楷体', '楷体_GB2312,KaiTi,KaiTi_GB2312,方正楷体_GBK,STKaiti,Noto Serif CJK SC', 'script'],
  ['仿宋', '仿宋_GB2312,FangSong,FangSong_GB2312,方正仿宋_GBK,STFangsong,Noto Serif CJK SC', 'roman'],
  ['宋体', 'SimSun,思源宋体,Noto Serif CJK SC,文泉驿宋体,STSong', 'roman'],
  ['Times New Roman', 'Liberation Serif', 'roman'],
];

const fontXml = fonts.map(([name, others, family]) => `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:family w:val="${family}"/></w:font>`);

/** Takes the place of the library's list, which knows no other names. */
export const fontTable = {
  path: 'word/fontTable.xml',
  data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fontXml.join('')}</w:fonts>`,
};

export const documentLooks = { run: { font: face('仿宋'), size: 32, language: { value: 'en-US', eastAsia: 'zh-CN' } } };

type Looks = Omit<IParagraphStyleOptions, 'id' | 'name'>;

const body = { spacing: { line: 560, lineRule: 'exact' as const }, alignment: 'both' as const, indent: { firstLine: 2 * character } };
const small = (size: number) => ({ font: face('宋体'), size });

const looks: Readonly<Record<WordRole, Looks>> = {
  title: { run: { font: face('方正小标宋简体'), size: 44, bold: false }, paragraph: { alignment: 'center', spacing: { before: 240, after: 360, line: 600, lineRule: 'exact' }, keepNext: true } },
  part: { run: { font: face('黑体'), size: 32, bold: false }, paragraph: { ...body, spacing: { ...body.spacing, before: 240, after: 80 }, keepNext: true, outlineLevel: 0 } },
  subheading: { run: { font: face('楷体'), size: 32, bold: false }, paragraph: { ...body, keepNext: true, outlineLevel: 1 } },
  prose: { paragraph: body },
  text: { paragraph: body },
  term: { paragraph: body },
  column: { run: small(18), paragraph: { alignment: 'center' } },
  stub: { run: small(18), paragraph: { alignment: 'left' } },
  cell: { run: small(21), paragraph: { alignment: 'center' } },
  note: { run: small(21), paragraph: { spacing: { before: 60 } } },
  missing: { paragraph: body },
  signed: { paragraph: { alignment: 'right', spacing: { before: 560, line: 560, lineRule: 'exact' }, indent: { right: 2 * character }, keepNext: true } },
  dated: { paragraph: { alignment: 'right', spacing: { line: 560, lineRule: 'exact' }, indent: { right: 2 * character } } },
};

/** Ids of Word's own styles; the others have the name of their role. */
const ownIds: Partial<Record<WordRole, string>> = { title: 'Title', part: 'Heading1', subheading: 'Heading2' };

export function styleId(role: WordRole): string {
  return ownIds[role] || `Report-${role}`;
}

export const paragraphStyles: IParagraphStyleOptions[] = (Object.keys(looks) as WordRole[]).map((role) => ({
  id: styleId(role),
  name: wordStyles[role],
  basedOn: 'Normal',
  quickFormat: true,
  ...looks[role],
}));
