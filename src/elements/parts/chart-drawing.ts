/** A chart's lanes as SVG: words above bars, every number beside its label, patterns as well as colour. */
import { nothing, svg } from 'lit';
import { wordsOf } from '../../locales/locale.js';
import type { Locale } from '../../locales/locale.js';
import type { Label } from '../../definition/table.js';
import type { ChartView, Lane } from '../../view/lane.js';
import { formatNumber } from '../../locales/number-format.js';

/** The room a drawing has, in CSS pixels. */
export interface Room {
  readonly width: number;
  readonly fontSize: number;
  /** What the page puts between letters. */
  readonly spacing: number;
}

/** Words cut to lines no wider than given, counting an ideograph as one em and anything else as a little over half. */
export function wrap(text: string, ems: number): string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  // A word, a number with its unit, or an ideograph with the mark that must not begin a line.
  for (const piece of text.match(/[\u2e80-\uffff][，。、；：）”]*|[^\u2e80-\uffff\s]+(?:\u00a0\S+)*\s*|\s+/g) || []) {
    const size = Array.from(piece).reduce((sum, character) => sum + (/[\u2e80-\uffff]/.test(character) ? 1 : 0.6), 0);
    if (line && length + size > ems) {
      lines.push(line);
      line = '';
      length = 0;
    }
    line += piece;
    length += size;
  }
  return [...lines, line].map((each) => each.trim()).filter(Boolean);
}

interface Placed {
  readonly lane: Lane;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

const lineHeight = 1.4;

function place({ lanes }: ChartView, { width, fontSize, spacing }: Room, unit: Label, locale: Locale): Placed[] {
  let y = 0;
  return lanes.map((lane) => {
    if (y && !lane.level) y += 0.5 * fontSize;
    const x = lane.level * fontSize;
    const size = lane.level ? 0.9 : 1;
    const lines = wrap(laneText(lane, unit, locale), (width - x) / (fontSize * size + spacing));
    const height = (lines.length * lineHeight * size + (lane.mark && lane.mark.value > 0 ? (lane.level ? 0.7 : 1) : 0) + 0.5) * fontSize;
    const placed = { lane, lines, x, y, height };
    y += height;
    return placed;
  });
}

const textOf = ({ label, en }: Label, locale: Locale): string => (locale === 'en' ? en : label);

/** Label, number and share told apart, the number and its share never. */
function laneText({ label, value, partly, share }: Lane, unit: Label, locale: Locale): string {
  const name = textOf(label, locale);
  const english = locale === 'en';
  if (value === undefined) return name;
  const { charts } = wordsOf(locale);
  const number = value === null ? charts.none : `${formatNumber(value)} ${textOf(unit, locale)}${share ? (english ? ` (${share}%)` : `（${share}%）`) : ''}${partly ? charts.partly : ''}`;
  return `${name}${english ? ': ' : '：'}${number.replace(/ /g, '\u00a0')}`;
}

/** What a reader hears of a mark. */
export function markLabel({ mark, share, partly }: Lane, unit: Label, locale: Locale): string {
  const { charts } = wordsOf(locale);
  return charts.markValue(textOf(mark!.label, locale), formatNumber(mark!.value), textOf(unit, locale), share) + (partly ? charts.partly : '');
}

/** The whole drawing. `stop` is the number of the mark that a tab stops at. */
export function drawing(view: ChartView, room: Room, unit: Label, locale: Locale, name: string, stop: number, onKey: (event: KeyboardEvent) => void): unknown {
  const { width, fontSize } = room;
  const placed = place(view, room, unit, locale);
  const last = placed[placed.length - 1]!;
  let number = 0;
  // One scale, as long as the bars that begin furthest in have room.
  const scale = (width - fontSize * Math.max(...view.lanes.map(({ level, start }) => (start === undefined ? level : 1)))) / view.most;
  const marks = placed.map(({ lane, lines, x, y, height }) => {
    const size = fontSize * (lane.level ? 0.9 : 1);
    const text = lines.map((line, index) => svg`<text x=${x} y=${y + size * (index * lineHeight + 1)} font-size=${size} font-weight=${lane.level ? 400 : 600}>${line}</text>`);
    if (!lane.mark) return text;
    const begin = (lane.start === undefined ? x : fontSize) + (lane.start || 0) * scale;
    const long = Math.max(0, lane.mark.value) * scale;
    const tall = fontSize * (lane.level ? 0.6 : 0.9);
    const top = y + height - fontSize * 0.4 - tall;
    return svg`${text}<g class="bar" role="img" tabindex=${number++ === stop ? 0 : -1} aria-label=${markLabel(lane, unit, locale)} @keydown=${onKey}>
      <rect class="target" x=${x} y=${y} width=${width - x} height=${height}></rect>
      ${long > 0 ? svg`<rect class="mark" x=${begin} y=${top} width=${Math.max(1, long)} height=${tall} fill=${`url(#pattern-${lane.mark.pattern})`}></rect>` : nothing}
    </g>`;
  });
  const height = Math.ceil(last.y + last.height);
  return svg`<svg role="group" aria-label=${name} width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}>
    <defs>
      ${[0, 1, 2].map((index) => pattern(index))}
    </defs>
    ${marks}
  </svg>`;
}

/** Solid, hatched, dotted: told apart without colour. */
function pattern(index: number): unknown {
  return svg`<pattern id=${`pattern-${index}`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform=${index === 1 ? 'rotate(45)' : 'rotate(0)'}>
    <rect class="ink" width="6" height="6" opacity=${index ? 0.25 : 0.75}></rect>
    ${index === 1 ? svg`<rect class="ink" width="3" height="6"></rect>` : nothing}
    ${index === 2 ? svg`<circle class="ink" cx="3" cy="3" r="1.6"></circle>` : nothing}
  </pattern>`;
}
