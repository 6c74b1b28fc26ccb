/** Squares and oblongs about a point, read and printed. */
import type * as ast from "../generated/ast.js";
import type { Feature } from "../model.js";
import type { Scope } from "../scope.js";
import { hasAzimuth, readAzimuth } from "./bearings.js";
import { readPoint } from "./points.js";
import { printAzimuth, printPoint } from "./print-points.js";
import { length, words } from "./print.js";

type Rectangle = Extract<Feature["location"], { form: "rectangle" }>;

export function readRectangle(scope: Scope, node: ast.Rectangle): Rectangle | null {
  const along = scope.length(node.along);
  const across = node.across ? scope.length(node.across) : along;
  const about = readPoint(scope, node.about);
  const azimuth = hasAzimuth(node) ? readAzimuth(scope, node) : null;
  if (along === null || across === null || about === null) return null;
  if (hasAzimuth(node) && azimuth === null) return null;
  return { form: "rectangle", metres: [along, across], about, azimuth };
}

export function printRectangle({ metres: [along, across], about, azimuth }: Rectangle): string {
  return words(
    length(along),
    along === across ? "square" : `by ${length(across)}`,
    `about ${printPoint(about)}`,
    azimuth ? `on a bearing of ${printAzimuth(azimuth)}` : "",
  );
}
