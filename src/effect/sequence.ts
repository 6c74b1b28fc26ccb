/** In which order instruments take effect: by their days, and, where these leave it open, by what they say they come `after`. */
import type { Day } from "../chronology/model.js";
import { toldDay, type UncertainDay } from "../chronology/uncertain.js";
import type { Instrument } from "../clauses/model.js";

type Ordered = Pick<Instrument, "id" | "after">;
type Days = ReadonlyMap<string, UncertainDay | null>;

/** Leaves of each day what its order allows: none before those that it comes after, none after those that come after it. */
export function keepOrder(instruments: readonly Ordered[], days: Map<string, UncertainDay | null>): void {
  const pairs = instruments.flatMap(({ id, after }) => after.map((earlier) => ({ id, earlier })));
  // A day that moved may move the next of its chain, which is no longer than there are pairs.
  for (let turn = 0; turn < pairs.length; turn++)
    for (const { id, earlier } of pairs) {
      const [one, other] = [days.get(earlier), days.get(id)];
      if (!one || !other || one.earliest > other.latest) continue;
      days.set(id, { ...other, earliest: Math.max(one.earliest, other.earliest) });
      days.set(earlier, { ...one, latest: Math.min(one.latest, other.latest) });
    }
}

/** Those that take effect, in their order; on one day as they say, and then as the corpus has them. */
export function inSequence<T extends Ordered>(instruments: readonly T[], days: Days): T[] {
  const turns = turnsOf(instruments, days);
  return instruments.filter(({ id }) => turns.has(id)).sort((a, b) => turns.get(a.id)! - turns.get(b.id)!);
}

/** The place of each in the order of those that take effect: one place for those of one day that do not say which came first. */
export function turnsOf(instruments: readonly Ordered[], days: Days): ReadonlyMap<string, number> {
  const told = new Map(
    instruments.flatMap((one) => {
      const day = days.get(one.id);
      return day ? [[one, toldDay(day)] as const] : [];
    }),
  );
  const keyed = [...told].map(([one, day]) => ({ id: one.id, told: day, depth: depthOf(one, told) }));
  keyed.sort((a, b) => a.told - b.told || a.depth - b.depth);
  let turn = 0;
  return new Map(
    keyed.map(({ id, told, depth }, index) => {
      const before = keyed[index - 1];
      if (before && (before.told !== told || before.depth !== depth)) turn += 1;
      return [id, turn];
    }),
  );
}

/** How many of its own day come before it, one after another. */
function depthOf(one: Ordered, told: ReadonlyMap<Ordered, Day>, path: readonly Ordered[] = []): number {
  const before = [...told.keys()].filter(
    (each) => one.after.includes(each.id) && told.get(each) === told.get(one) && !path.includes(each),
  );
  return Math.max(0, ...before.map((each) => 1 + depthOf(each, told, [...path, one])));
}
