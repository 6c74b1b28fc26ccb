/** Where the hand of a compass side of a course is not that side. */
import type { Boundary } from "../clauses/model.js";
import type { Span } from "../diagnostics/model.js";
import type { LonLat } from "../geodesy/model.js";
import type { CompassSide, Hand } from "../geodesy/sides.js";
import { turnsBack, type TurnBack } from "../geodesy/turns-back.js";

/** What lies on a compass side of a course that turns back: the hand on which it lies is not that side everywhere. */
export interface Turned {
  readonly of: Boundary;
  readonly span: Span;
  readonly side: CompassSide;
  readonly hand: Hand;
  readonly back: readonly TurnBack[];
}

/** `pieces`: of the course, in its order; longitudes unwrapped. A coast has its side all around. */
export function turnedOf(
  { of, side, span }: Pick<Turned, "of" | "span"> & { readonly side: CompassSide | Hand },
  hand: Hand,
  pieces: readonly (readonly LonLat[])[],
): Turned[] {
  if (side === "left" || side === "right" || of.kind === "coast") return [];
  const back = turnsBack(side, hand, pieces);
  return back.length === 0 ? [] : [{ of, span, side, hand, back }];
}
