/** A stretch of a line that bounds no less ground than all of the line does: nothing closes the ground at its ends. */
import type { Point } from "../clauses/model.js";
import { printBoundary, printPoint } from "../clauses/phrases/print-points.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { LonLat } from "../geodesy/model.js";
import type { Hand } from "../geodesy/sides.js";
import { radians } from "../geodesy/wgs84.js";
import { boundaryWords } from "../words/ground.js";
import { AUTHOR } from "../words/words.js";
import { keyOf, type Barrier } from "./ground.js";
import { wayOut, type SideSelector } from "./open-ends.js";

/** `compass`: the way from an end of the stretch into the ground; null: every way meets the line again. */
export interface IdleStretch {
  readonly selector: SideSelector;
  readonly ends: readonly { readonly point: Point; readonly compass: string | null }[];
}

/** An end of the stretch that is written, and where it is. */
export interface WrittenEnd {
  readonly point: Point;
  readonly at: LonLat;
}

/** `land`: the faces on that hand of what of the line is not in the stretch; `pieces`: the vertices of the stretch. */
export function idleStretch(
  { selector, hand, ends, pieces }: Pick<IdleStretch, "selector"> & {
    readonly hand: Hand;
    readonly ends: readonly WrittenEnd[];
    readonly pieces: readonly (readonly LonLat[])[];
  },
  land: readonly number[],
  reached: ReadonlySet<number>,
  barrier: Barrier,
  mayTake: (face: number) => boolean,
): IdleStretch[] {
  if (!land.some(mayTake) || !land.every((face) => reached.has(face))) return [];
  const [first, last] = [pieces[0]?.[0], pieces.at(-1)?.at(-1)];
  if (!first || !last) return [];
  const [east, north] = [(last.lon - first.lon) * Math.cos(radians(first.lat)), last.lat - first.lat];
  const turn = hand === "left" ? 1 : -1;
  const waysOut = ends.map(({ point, at }) => {
    const other = { lon: at.lon + (turn * north) / Math.cos(radians(at.lat)), lat: at.lat - turn * east };
    return { point, compass: wayOut(at, other, keyOf(selector.of), barrier) };
  });
  return [{ selector, ends: waysOut }];
} // prettier-ignore

export function idleStretchDiagnostic({ selector: { of, span }, ends }: IdleStretch): Diagnostic {
  const what = boundaryWords(AUTHOR, of);
  const [, id = ""] = keyOf(of).split(":");
  const name = /^[a-z0-9-]+$/.test(id) ? `${id}-end` : "stretch-end";
  const names = ends.map((_, i) => (ends.length > 1 ? `${name}-${i + 1}` : name));
  const limits = ends.map(
    ({ point, compass }, i) => `\`limit ${names[i]} from ${onCourse(point, printBoundary(of))} due ${compass ?? "COMPASS"} to the frame\``,
  );
  return {
    severity: "warning",
    code: "stretch-bounds-nothing",
    message: `Nothing closes the ground at the end of this stretch: it goes on beside the rest of ${what}, and the clause gives all that lies on that side of it.`,
    span,
    label: `all beside ${what}`,
    help: `Say where the ground ends, \`as far as ${names.join(", ")}\`, with ${AUTHOR.language.grammar.list(limits)}. If all of it is meant, leave the stretch out.`,
  };
} // prettier-ignore

/** What is no point of the course by its own words may lie off it. */
const onCourse = (point: Point, of: string): string =>
  point.form === "place" || point.form === "coordinates"
    ? `the point of ${of} nearest ${printPoint(point)}`
    : printPoint(point);
