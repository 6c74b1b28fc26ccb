/** Areas of title on the printed map, and what is laid over them. */
import type { Atlas } from "../atlas/model.js";
import { overlayKey } from "../picture/beside.js";
import type { ClassArea } from "../picture/ground.js";
import { isPatterned } from "../picture/hatch.js";
import { simplifiedRing } from "../picture/simplify.js";
import { titleKey } from "../regime/title.js";
import { element, pathData } from "./drawing.js";
import type { LaidOver, TitledGround } from "./key.js";
import { TOLERANCE, type Sheet } from "./projection.js";

/** An area's class is its ground's place in the list. */
export function drawGround(
  atlas: Atlas,
  grounds: readonly TitledGround[],
  areas: readonly ClassArea[],
  sheet: Sheet,
): string {
  const isJunction = junctions(areas);
  return grounds
    .map(({ fill, title }, i) =>
      element("path", {
        id: `ground-${i}`,
        d: ringData(atlas, areas.filter((area) => area.class === i), isJunction, sheet),
        fill,
        stroke: isPatterned(title) ? null : fill,
        "stroke-width": isPatterned(title) ? null : 0.4,
        "fill-rule": "evenodd",
        "data-title": titleKey(title),
      }),
    )
    .join("\n");
} // prettier-ignore

/** What is laid over the areas of title: a path for each overlay. */
export function drawOverlays(atlas: Atlas, laidOver: readonly LaidOver[], sheet: Sheet): string {
  return laidOver
    .map(({ overlay, areas, fill }) =>
      element("path", {
        d: ringData(atlas, areas, junctions(areas), sheet),
        fill,
        "fill-rule": "evenodd",
        "data-beside": overlayKey(overlay),
      }),
    )
    .join("\n");
}

function ringData(
  { partition: { x, y } }: Atlas,
  areas: readonly ClassArea[],
  isJunction: (vertex: number) => boolean,
  sheet: Sheet,
): string {
  const at = (vertex: number) => sheet.at(x[vertex]!, y[vertex]!);
  return areas
    .flatMap(({ rings }) => rings)
    .map((ring) => simplifiedRing(ring, isJunction, at, TOLERANCE))
    .filter((path) => path.length >= 6)
    .map((path) => pathData(path, true))
    .join("");
}

/** Vertices where the boundaries of areas branch, or lie in the corner of the theatre. */
function junctions(areas: readonly ClassArea[]): (vertex: number) => boolean {
  const neighbours = new Map<number, Set<number>>();
  const note = (vertex: number, other: number) => {
    let known = neighbours.get(vertex);
    if (!known) neighbours.set(vertex, (known = new Set()));
    known.add(other);
  };
  for (const area of areas)
    for (const ring of area.rings)
      ring.forEach((vertex, i) => {
        const after = ring[(i + 1) % ring.length]!;
        note(vertex, after);
        note(after, vertex);
      });
  return (vertex) => (neighbours.get(vertex)?.size ?? 0) !== 2;
}
