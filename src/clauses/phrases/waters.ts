/** The waters of a lake, a river or a sea, and the islands in them, as written; and how far ground goes. */
import type * as ast from "../generated/ast.js";
import type { Boundary, Point, Selector, WhichIslands } from "../model.js";
import type { Scope } from "../scope.js";
import { readBoundaryOrPoint } from "./points.js";
import { readRuns } from "./runs.js";

/** `found`: where those lie that are meant; null: all are, or that could not be read. */
export function readIslandsInWaters(
  scope: Scope,
  node: ast.IslandsInWaters,
  found: Selector | null,
): Selector | null {
  const id = scope.find(node.waters, ["river", "sea"]);
  const runs = readRuns(scope, node.runs);
  const extents = readExtents(scope, node.extents);
  if (id === null || (node.where && found === null)) return null;
  const span = scope.span(node);
  const where = found ? { where: found as WhichIslands } : {};
  if (scope.names.kindOf(id) === "river") {
    const goesTo = extents.point ?? extents.limits[0];
    if (goesTo) return onlySeasEnd(scope, goesTo);
    const beyond = found?.form === "side" ? found.limits[0] : undefined;
    return beyond
      ? scope.error(
          "extent-of-ground",
          beyond.span,
          "which islands of a river are meant is told beside the course of a line, which ends at points",
          "Say from which point as far as which, `left of L from P as far as Q`, or leave it out.",
        )
      : { form: "river-islands", river: id, runs, ...where, span };
  }
  if (extents.point) return onlySeasEnd(scope, extents.point);
  if (runs)
    return scope.error(
      "runs-of-nothing",
      scope.span(node.runs[0]),
      "a sea runs nowhere",
      "Leave it out; it is said of the islands in a river.",
    );
  return { form: "sea-islands", sea: id, limits: extents.limits, ...where, span };
}

export function readWaters(scope: Scope, node: ast.WatersOf): Selector | null {
  const id = scope.find(node.waters, ["lake", "river", "sea"]);
  const kind = id === null ? null : scope.names.kindOf(id);
  const { limits, point } = readExtents(scope, node.extents);
  const span = scope.span(node);
  if (id === null) return null;
  const end = point ?? (kind === "sea" ? null : limits[0]);
  if (end) return onlySeasEnd(scope, end);
  if (kind === "sea") return { form: "sea", sea: id, limits, span };
  return kind === "lake" || kind === "river" ? { form: "waters", of: { kind, id }, span } : null;
}

const onlySeasEnd = (scope: Scope, { span }: Boundary | Point): null =>
  scope.error(
    "extent-of-ground",
    span,
    "only the waters of a sea go as far as something, and that is a line, river or coast",
    "Name what bounds the sea, or draw a `limit` for it; of a lake or a river, leave out what is not meant: `the waters of K except left of LINE`.",
  );

/** `as far as`: one point is the end of a stretch; lines, rivers, lakes and coasts are limits. */
export function readExtents(
  scope: Scope,
  extents: readonly ast.Extent[],
): { limits: Boundary[]; point: Point | null } {
  const limits: Boundary[] = [];
  let point: Point | null = null;
  for (const node of extents.flatMap((extent) => extent.points)) {
    const span = scope.span(node);
    const end = readBoundaryOrPoint(scope, node);
    if (end === null) continue;
    if ("kind" in end) {
      limits.push(end);
      continue;
    }
    if (point)
      scope.error(
        "stated-twice",
        span,
        "the stretch ends at two points",
        "Keep the point at which it ends; limits are lines, rivers and coasts.",
      );
    point = end;
  }
  return { limits, point };
}
