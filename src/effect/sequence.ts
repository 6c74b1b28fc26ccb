/** In which order instruments take effect: by their days, and, where these leave it open, by what they say they come `after`. */
import type { Day } from "../chronology/model.js";
import { toldDay, type UncertainDay } from "../chronology/uncertain.js";
import type { Instrument } from "../clauses/model.js";

type Ordered = Pick<Instrument, "id" | "after" | "commencement">;
type Days = ReadonlyMap<string, UncertainDay | null>;

/** Leaves of each day what its order allows: none before those that it comes after, none after those that come after it. */
export function keepOrder(
  instruments: readonly Pick<Ordered, "id" | "after">[],
  days: Map<string, UncertainDay | null>,
): void {
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

/** Whether each may come after those that it comes after. */
export function isInOrder(instruments: readonly Pick<Ordered, "id" | "after">[], days: Days): boolean {
  return instruments.every(({ id, after }) =>
    after.every(
      (earlier) => (days.get(earlier)?.earliest ?? -Infinity) <= (days.get(id)?.latest ?? Infinity),
    ),
  );
}

/** Those that take effect, in their order; on one day as they say, and then as the corpus has them. */
export function inSequence<T extends Ordered>(instruments: readonly T[], days: Days): T[] {
  const turns = turnsOf(instruments, days);
  return instruments.filter(({ id }) => turns.has(id)).sort((a, b) => turns.get(a.id)! - turns.get(b.id)!);
}

/**
 * The place of each in the order of those that take effect: one place for those of one day that do not say which came
 * first. Where a day is left open, two that are told on it are of one day only if one takes effect with the other; else
 * the one that is written first is told first.
 */
export function turnsOf(instruments: readonly Ordered[], days: Days): ReadonlyMap<string, number> {
  const told = new Map(
    instruments.flatMap((one) => {
      const day = days.get(one.id);
      return day ? [[one, toldDay(day)] as const] : [];
    }),
  );
  const places = new Map(instruments.map(({ id }, index) => [id, index]));
  const firstSureOn = (day: Day) =>
    instruments.findIndex(({ id }) => days.get(id)?.earliest === day && days.get(id)?.latest === day);
  const keyed = [...told].map(([one, day]) => {
    const { earliest, latest } = days.get(one.id)!;
    const place = places.get(firstOfItsDay(one, instruments))!;
    return {
      id: one.id,
      key: [day, depthOf(one, told), earliest === latest ? firstSureOn(day) : place] as const,
    };
  });
  keyed.sort((a, b) => compare(a.key, b.key));
  let turn = 0;
  return new Map(
    keyed.map(({ id, key }, index) => {
      if (index > 0 && compare(keyed[index - 1]!.key, key) !== 0) turn += 1;
      return [id, turn];
    }),
  );
}

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((found, each, index) => found || each - b[index]!, 0);

/** The instrument with which it takes effect, itself or through others; else its own. */
function firstOfItsDay(one: Ordered, all: readonly Ordered[], seen: readonly Ordered[] = []): string {
  const { commencement: rule } = one;
  const first = rule.form === "with" ? all.find(({ id }) => id === rule.instrument) : undefined;
  return first && !seen.includes(first) ? firstOfItsDay(first, all, [...seen, one]) : one.id;
}

/** How many of its own day come before it, one after another. */
function depthOf(one: Ordered, told: ReadonlyMap<Ordered, Day>, path: readonly Ordered[] = []): number {
  const before = [...told.keys()].filter(
    (each) => one.after.includes(each.id) && told.get(each) === told.get(one) && !path.includes(each),
  );
  return Math.max(0, ...before.map((each) => 1 + depthOf(each, told, [...path, one])));
}
