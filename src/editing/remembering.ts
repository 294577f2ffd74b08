/**
 * Rules that remember what they came to. What a rule reads of a report is taken down as it reads it, so that nobody has
 * to say of a rule what it depends on: while all of that is the same, it comes to the same.
 */
import type { Report } from '../report/report.js';
import type { Rule, Subject, Tally } from '../rules/rule.js';

/** What was read, by name, and what stood there. */
type Read = Map<string, unknown>;
type Told = (tally: Tally<Rule['id']>) => void;
type Box = Readonly<Record<string, unknown>>;

/** Each remembers the last report alone. */
export function remembering(rules: readonly Rule[]): readonly Rule[] {
  return rules.map((rule): Rule => {
    let last: { readonly subject: Subject; readonly read: Read; readonly told: readonly Told[] } | undefined;
    return {
      ...rule,
      check(subject, tally) {
        if (!last || !isSame(last, subject)) {
          const read: Read = new Map();
          const told: Told[] = [];
          rule.check({ ...subject, report: watched(subject.report, read) }, takingDown(told));
          last = { subject, read, told };
        }
        for (const each of last.told) each(tally);
      },
    };
  });
}

function isSame({ subject: before, read }: { readonly subject: Subject; readonly read: Read }, subject: Subject): boolean {
  // What a report is compared with is the same or another; what it is made of is not looked into.
  const others = new Set([...Object.keys(before), ...Object.keys(subject)] as (keyof Subject)[]);
  for (const key of others) if (key !== 'report' && before[key] !== subject[key]) return false;
  for (const [name, value] of read) if (valueOf(subject.report, name) !== value) return false;
  return true;
}

const whole = '*';
const inTables = 'tables.';

/** What goes by a name: the report, whether it has tables, one of them, another part. */
function valueOf(report: Report, name: string): unknown {
  const { tables } = report;
  if (name === whole) return report;
  if (name === 'tables') return Boolean(tables);
  return name.startsWith(inTables) ? tables && (tables as Box)[name.slice(inTables.length)] : (report as unknown as Box)[name];
}

/** The report, taking down what is read of it: a part, or a table; or all, where somebody asks what there is. */
function watched(report: Report, read: Read): Report {
  const note = (name: string): unknown => {
    const value = valueOf(report, name);
    read.set(name, value);
    return value;
  };
  const watch = (box: object, prefix: string): object =>
    // What it stands for is frozen, and would have to be given as it is.
    new Proxy({}, {
      get(_, key) {
        const name = typeof key === 'symbol' ? whole : prefix + key;
        const value = note(name);
        if (name === 'tables' && value) return watch(report.tables!, inTables);
        return name === 'tables' || name === whole ? Reflect.get(box, key) : value;
      },
      has: (_, key) => Boolean(note(whole)) && Reflect.has(box, key),
      ownKeys: () => (note(whole), Reflect.ownKeys(box)),
      getOwnPropertyDescriptor(_, key) {
        note(whole);
        const found = Reflect.getOwnPropertyDescriptor(box, key);
        return found && { ...found, configurable: true };
      },
    });
  return watch(report, '') as Report;
}

function takingDown(told: Told[]): Tally<Rule['id']> {
  return {
    holds: (...args) => void told.push((tally) => tally.holds(...args)),
    notAssessable: (...args) => void told.push((tally) => tally.notAssessable(...args)),
    breaks: (...args) => void told.push((tally) => tally.breaks(...args)),
  };
}
