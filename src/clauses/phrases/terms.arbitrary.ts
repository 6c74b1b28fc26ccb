/** The time that clauses and provisions set themselves. */
import fc from "fast-check";
import type { CalendarDuration } from "../../chronology/add-duration.js";
import type { Terms, Until } from "../terms-model.js";
import { date, few, maybe, one, SPAN, type World } from "./world.arbitrary.js";

type Occurring = Terms["once"][number];

/** `later`: the instruments that the clause may wait for. */
export function terms(w: World, later: readonly string[]): fc.Arbitrary<Terms | null> {
  const occurrence: fc.Arbitrary<Occurring> = fc
    .constantFrom(
      ...w.acts.map((id) => ({ kind: "act" as const, id })),
      ...later.map((id) => ({ kind: "instrument" as const, id })),
    )
    .map((one) => ({ ...one, span: SPAN }));
  const written = <T extends object>(value: fc.Arbitrary<T>) => value.map((one) => ({ ...one, span: SPAN }));
  return fc
    .record({
      since: maybe(written(date)),
      once: few(occurrence),
      until: few(until(occurrence)),
      lasting: maybe(written(duration)),
    })
    .map((made) => (made.since || made.lasting || made.once.length + made.until.length > 0 ? made : null));
}

function until(occurrence: fc.Arbitrary<Occurring>): fc.Arbitrary<Until> {
  const generators: { readonly [Form in Until["form"]]: fc.Arbitrary<Until> } = {
    delimited: fc.constant({ form: "delimited" }),
    day: date.map((date) => ({ form: "day", date, span: SPAN })),
    occurrences: fc.record({
      form: fc.constant("occurrences"),
      all: fc.array(occurrence, { minLength: 1, maxLength: 2 }),
      after: maybe(duration),
      span: fc.constant(SPAN),
    }),
  };
  return fc.oneof(...Object.values(generators));
}

const duration: fc.Arbitrary<CalendarDuration> = fc
  .tuple(one(["years", "months", "days"]), fc.integer({ min: 1, max: 999 }))
  .map(([unit, count]) => ({ [unit]: count }));
