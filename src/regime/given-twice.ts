/** Ground that two clauses of one instrument give alike: one of them may reach farther than its author knows. */
import type { TerritorialClause } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { getOrPut } from "./get-or-put.js";
import { keyOf } from "./ground.js";

interface Spoken {
  readonly clause: TerritorialClause;
  readonly faces: ReadonlySet<number>;
}

/** Clauses all of whose ground another of them gives in the same words and for the same time. */
export function givenTwice(spoken: readonly Spoken[]): Diagnostic[] {
  const alike = new Map<string, Spoken[]>();
  for (const each of spoken)
    if (each.faces.size > 0) getOrPut(alike, termsOf(each.clause), (): Spoken[] => []).push(each);
  return [...alike.values()].flatMap((group) =>
    group.filter(isByBoundaries).flatMap((each) => {
      const wider = group.find((other) => isWithin(each, other));
      return wider ? [within(each.clause, wider.clause)] : [];
    }),
  );
}

/** What a text names by itself, an island or a province, it may name though it gives all about it too. */
function isByBoundaries({ clause: { selector } }: Spoken): boolean {
  const { form } = selector.form === "except" ? selector.of : selector;
  return form === "side" || form === "between" || form === "around";
}

const termsOf = ({ effect, terms, texts }: TerritorialClause): string =>
  JSON.stringify([effect, terms, texts], (key, value: unknown) => (key === "span" ? undefined : value));

/** Of two that give the same ground, the later one. */
function isWithin(one: Spoken, other: Spoken): boolean {
  if (one === other || one.faces.size > other.faces.size) return false;
  if (one.faces.size === other.faces.size && one.clause.span.start < other.clause.span.start) return false;
  if (stopsAt(other, one)) return false;
  for (const face of one.faces) if (!other.faces.has(face)) return false;
  return true;
}

/** Line by line, `left of L as far as M` and `left of M as far as L` are one ground said from both of its edges. */
function stopsAt({ clause: { selector } }: Spoken, { clause: { selector: narrower } }: Spoken): boolean {
  if (selector.form !== "side" || narrower.form !== "side") return false;
  return selector.limits.some((limit) => keyOf(limit) === keyOf(narrower.of));
}

const within = ({ selector }: TerritorialClause, wider: TerritorialClause): Diagnostic => ({
  severity: "note",
  code: "given-twice",
  message: "All the ground of this clause is given alike by another clause of the same instrument.",
  span: selector.span,
  label: "lies within the other's ground",
  related: [{ span: wider.selector.span, label: "gives this too" }],
  help: "If the other was to end where this begins, say so there with `as far as` or `except`; answers cite one of the two.",
});
