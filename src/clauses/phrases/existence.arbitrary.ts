import fc from "fast-check";
import type { DatedName, Existence } from "../existence-model.js";
import { date, few, maybe, names, text } from "./world.arbitrary.js";

/** No end comes before its beginning: a date has no end, or has nothing else. */
const span = fc
  .tuple(maybe(date), fc.boolean())
  .map(([day, isEnd]) => (isEnd ? { since: null, until: day } : { since: day, until: null }));

export const datedName: fc.Arbitrary<DatedName> = fc
  .record({ name: text, names, days: span })
  .map(({ days, ...name }) => ({ ...name, ...days }));

export const existence: fc.Arbitrary<Existence | null> = fc
  .record({ life: span, named: few(datedName) })
  .map(({ life, named }) => ({ ...life, named }))
  .map((made) => (made.since || made.until || made.named.length > 0 ? made : null));
