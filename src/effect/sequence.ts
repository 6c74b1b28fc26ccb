/** In which order instruments take effect: by their days, and, where these leave it open, by what they say they come `after`. */
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
  const byId = new Map(instruments.map((one) => [one.id, one]));
  const told = ({ id }: Ordered): number => toldDay(days.get(id)!);
  return instruments
    .filter(({ id }) => days.get(id))
    .sort((a, b) => told(a) - told(b) || followers(a, byId) - followers(b, byId));
}

/** How many come before it, one after another. */
function followers(one: Ordered, byId: ReadonlyMap<string, Ordered>, path: readonly Ordered[] = []): number {
  const before = one.after
    .map((id) => byId.get(id))
    .filter((each) => each !== undefined && !path.includes(each));
  return Math.max(0, ...before.map((each) => 1 + followers(each!, byId, [...path, one])));
}
