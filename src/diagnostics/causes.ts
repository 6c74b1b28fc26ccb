/** Findings that come of one cause, told as one. */
import type { Diagnostic } from "./model.js";
import { inOrder } from "./order.js";

/** So many of the others are shown. */
const MOST_SHOWN = 3;

/** The first of each cause, as files and positions have it, with the places of the others. */
export function oneOfEachCause(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byCause = new Map<string, Diagnostic[]>();
  for (const diagnostic of inOrder(diagnostics))
    if (diagnostic.cause !== undefined)
      byCause.set(diagnostic.cause, [...(byCause.get(diagnostic.cause) ?? []), diagnostic]);
  return diagnostics.flatMap((diagnostic) => {
    if (diagnostic.cause === undefined) return diagnostic;
    const [first, ...others] = byCause.get(diagnostic.cause)!;
    return first === diagnostic ? withOthers(diagnostic, others) : [];
  });
}

function withOthers(first: Diagnostic, others: readonly Diagnostic[]): Diagnostic {
  if (others.length === 0) return first;
  const shown = others.slice(0, MOST_SHOWN);
  const left = others.length - shown.length;
  const more = left === 0 ? "" : `, and ${left} more`;
  const related = shown.map(({ span }, index) => ({
    span,
    label: `the same here${index === shown.length - 1 ? more : ""}`,
  }));
  return { ...first, related: [...(first.related ?? []), ...related] };
}
