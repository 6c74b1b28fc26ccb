/** Areas of title on the printed map. */
import type { Atlas } from "../atlas/model.js";
import type { Area } from "../picture/ground.js";
import { isPatterned } from "../picture/hatch.js";
import { simplifiedRing } from "../picture/simplify.js";
import { titleKey } from "../regime/title.js";
import { element, pathData } from "./drawing.js";
import type { TitledGround } from "./margin.js";
import { TOLERANCE, type Sheet } from "./projection.js";

/** An area's class is its ground's place in the list. */
export function drawGround(
  atlas: Atlas,
  grounds: readonly TitledGround[],
  areas: readonly Area[],
  sheet: Sheet,
): string {
  const { x, y } = atlas.partition;
  const isJunction = junctions(areas);
  const at = (vertex: number) => sheet.at(x[vertex]!, y[vertex]!);
  const data = grounds.map(() => [] as string[]);
  for (const area of areas)
    for (const ring of area.rings) {
      const path = simplifiedRing(ring, isJunction, at, TOLERANCE);
      if (path.length >= 6) data[area.class]!.push(pathData(path, true));
    }
  return grounds
    .map(({ fill, title }, i) =>
      element("path", {
        d: data[i]!.join(""),
        fill,
        stroke: isPatterned(title) ? null : fill,
        "stroke-width": isPatterned(title) ? null : 0.4,
        "fill-rule": "evenodd",
        "data-title": titleKey(title),
      }),
    )
    .join("\n");
}

/** Vertices where the boundaries of areas branch, or lie in the corner of the theatre. */
function junctions(areas: readonly Area[]): (vertex: number) => boolean {
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
