/** What may have changed by a day though it is told of a later one: the states in which it has are possible beside the told one. */
import type { Day } from "../chronology/model.js";
import { doubtfulDays, isTold, type UncertainDays } from "../chronology/uncertain-days.js";
import type { Instrument } from "../clauses/model.js";
import { isClause, isTerritorial, type Mover, type Part } from "./movers.js";
import { WITHOUT_END } from "./model.js";
import type { WrittenLine } from "./standing.js";

/** Clauses and lines that come into effect, or go out of it, at one time. */
interface Change {
  readonly instrument: Instrument | null;
  readonly parts: readonly Part[];
  readonly lines: readonly WrittenLine[];
  readonly isEnd: boolean;
  /** An end that its clause does not set itself: something that comes at that time may make it. */
  readonly isBound: boolean;
}

/** Changes that may come on any day from `from` (inclusive) until `told` (exclusive), in the order in which they are told. */
interface Pending {
  readonly from: Day;
  readonly told: Day;
  readonly changes: readonly Change[];
}

/** What may have changed together before it is told. */
export interface Possibility {
  /** Equal on two days for the same changes. */
  readonly key: string;
  /** The day of which the last of them is told. */
  readonly told: Day;
  readonly parts: ReadonlySet<Part>;
  readonly lines: ReadonlySet<WrittenLine>;
}

/** Of more changes than this not all ways in which they may have come are tried: each alone, and each after those before it. */
const MOST_CHANGES = 5;

export class PendingChanges {
  readonly #pending: readonly Pending[];

  constructor(movers: readonly Mover[], lines: readonly WrittenLine[], effective: (part: Part) => UncertainDays) {
    this.#pending = pendingChanges(movers, lines, effective);
  }

  /** The first and the last day of each doubt. */
  get days(): readonly Day[] {
    return this.#pending.flatMap(({ from, told }) => [from, told]).filter(Number.isFinite);
  }

  /** All that may have changed by a day, in no way that an `after` forbids. */
  on(day: Day): Possibility[] {
    const now = this.#pending.filter(({ from, told }) => from <= day && day < told);
    if (now.length === 0) return [];
    const steps = now.flatMap(({ changes }) => stepsOf(changes));
    const ways = steps.length <= MOST_CHANGES ? subsetsOf(steps) : [...steps.map((step) => [step]), ...prefixesOf(steps)];
    const waiting = new Set(steps.flat().flatMap(({ instrument, isEnd }) => (isEnd ? [] : (instrument?.id ?? []))));
    return ways
      .map((way) => way.flat())
      .filter((way) => way.length > 0 && isInOrder(way, waiting))
      .map((way) => possibility(way, now));
  }
} // prettier-ignore

function pendingChanges(
  movers: readonly Mover[],
  lines: readonly WrittenLine[],
  effective: (part: Part) => UncertainDays,
): Pending[] {
  const byDays = new Map<string, { from: Day; told: Day; changes: Map<Mover | null, Change> }>();
  const add = (days: UncertainDays, mover: Mover | null, of: Partial<Change>) => {
    for (const { earliest, latest: last } of doubtfulDays(days)) {
      const latest = Math.min(last, WITHOUT_END);
      const key = `${earliest} ${latest}`;
      const known = byDays.get(key) ?? { from: earliest, told: latest, changes: new Map() };
      byDays.set(key, known);
      const change = known.changes.get(mover);
      const isEnd = isTold(days, earliest);
      known.changes.set(mover, {
        instrument: mover?.instrument ?? null,
        parts: [...(change?.parts ?? []), ...(of.parts ?? [])],
        lines: [...(change?.lines ?? []), ...(of.lines ?? [])],
        isEnd: (change?.isEnd ?? false) || isEnd,
        isBound: (change?.isBound ?? false) || (isEnd && !(of.parts ?? []).some(setsItsEnd)),
      });
    }
  };
  for (const mover of movers) for (const part of mover.parts) add(effective(part), mover, { parts: [part] });
  for (const line of lines) {
    const mover = movers.find(({ instrument, isLate }) => instrument?.id === line.instrument && !isLate);
    add(line.days, mover ?? null, { lines: [line] });
  }
  return [...byDays.values()]
    .map(({ from, told, changes }) => ({ from, told, changes: [...changes.values()] }))
    .sort((a, b) => a.told - b.told || a.from - b.from);
}

function setsItsEnd(part: Part): boolean {
  const terms = isClause(part) && isTerritorial(part) ? part.terms : null;
  return terms !== null && (terms.lasting !== null || terms.until.some(({ form }) => form === "day"));
}

/** What comes at once: an end and what it makes room for, and what waits for another instrument. */
function stepsOf(changes: readonly Change[]): (readonly Change[])[] {
  if (changes.some(({ isBound }) => isBound)) return [changes];
  const steps: Change[][] = [];
  for (const change of changes) {
    const rule = change.instrument?.commencement;
    const awaited = rule?.form === "with" ? rule.instrument : null;
    const step = steps.find((each) => each.some(({ instrument }) => instrument?.id === awaited));
    if (step && awaited !== null) step.push(change);
    else steps.push([change]);
  }
  return steps;
}

const subsetsOf = <T>(all: readonly T[]): T[][] =>
  all.reduce<T[][]>((sets, each) => sets.flatMap((set) => [set, [...set, each]]), [[]]);

const prefixesOf = <T>(all: readonly T[]): T[][] => all.map((_, index) => all.slice(0, index + 1));

/** None without those before it that wait too. */
function isInOrder(way: readonly Change[], waiting: ReadonlySet<string>): boolean {
  const come = new Set(way.filter(({ isEnd }) => !isEnd).map(({ instrument }) => instrument?.id));
  return way.every(({ instrument, isEnd }) =>
    (isEnd ? [] : (instrument?.after ?? [])).every((id) => !waiting.has(id) || come.has(id)),
  );
}

function possibility(way: readonly Change[], now: readonly Pending[]): Possibility {
  const told = now.filter(({ changes }) => changes.some((change) => way.includes(change)));
  const parts = new Set(way.flatMap((change) => change.parts));
  const lines = new Set(way.flatMap((change) => change.lines));
  return {
    key: [...parts, ...lines].map(({ id }) => id).join(" "),
    told: Math.max(...told.map((each) => each.told)),
    parts,
    lines,
  };
}
