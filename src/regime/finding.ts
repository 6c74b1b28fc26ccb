/** Parts that find no ground as things are told, and do where they came in another order that the dates leave open. */
import type { Diagnostic, Span } from "../diagnostics/model.js";
import type { MovingPart } from "./movers.js";
import type { Told } from "./telling.js";

export class FindingLog {
  readonly #parts = new Set<MovingPart>();

  /** What acted in another order, with what was met on the way. */
  note({ remarks }: Pick<Told, "remarks">): void {
    for (const { parts, diagnostics } of remarks) {
      const idle = diagnostics.filter(saysNothing);
      for (const part of parts)
        if (!idle.some(({ span }) => isWithin(span, part.span))) this.#parts.add(part);
    }
  }

  /** Whether something is said to find no ground that does in another order. */
  disproves(diagnostic: Diagnostic): boolean {
    return saysNothing(diagnostic) && [...this.#parts].some((part) => isWithin(diagnostic.span, part.span));
  }
}

export const saysNothing = ({ code }: Diagnostic): boolean =>
  code === "clause-selects-nothing" || code === "inherits-nothing";

const isWithin = (span: Span, of: Span): boolean =>
  span.file === of.file && of.start <= span.start && span.end <= of.end;
