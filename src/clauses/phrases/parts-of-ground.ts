/** Which part of some ground is meant, read and printed. */
import type * as ast from "../generated/ast.js";
import type { Boundary, Feature, PartOfGround } from "../model.js";
import type { Scope } from "../scope.js";
import { readBoundary, readBoundaryOrPoint } from "./points.js";
import { printBoundary, printEither } from "./print-points.js";
import { length, words } from "./print.js";

/** What has one course with two sides. */
export const isCourse = (of: Boundary): boolean =>
  of.kind === "line" || of.kind === "river" || of.kind === "way" || (of.kind === "coast" && of.id !== null);

export function readPartOfGround(scope: Scope, node: ast.PartOfIt): PartOfGround | null {
  if (node.$type === "NearerTo") {
    const [to, than] = [readBoundaryOrPoint(scope, node.to), readBoundaryOrPoint(scope, node.than)];
    return to && than && { form: "nearer", to, than };
  }
  const of = readBoundary(scope, node.of);
  if (of === null || isCourse(of)) return of && { form: "beside", side: node.side, of };
  return scope.error(
    "side-of-area",
    of.span,
    "ground within a distance is parted by a course, which this is not",
    "Name a line, a limit, a river, a range, a road or a traced coast; or leave it out, and except what is not meant where a clause speaks of the area.",
  );
}

/** The ground within a distance, or that part of it. */
export function printWithin({ metres, of, part }: Extract<Feature["location"], { form: "within" }>): string {
  return words("within", length(metres), "of", printEither(of), part ? printPart(part) : "");
}

function printPart(part: PartOfGround): string {
  return part.form === "beside"
    ? `${part.side} of ${printBoundary(part.of)}`
    : `nearer to ${printEither(part.to)} than to ${printEither(part.than)}`;
}
