import type { Boundary, Corpus, Selector } from "../clauses/model.js";
import { boundariesOf } from "../clauses/selector.js";
import type { Gazetteer, Polygon, RiverNetwork } from "../gazetteer/model.js";
import type { LonLat } from "../geodesy/model.js";
import { unwrapChain } from "../geodesy/longitude.js";
import type { NamedBoundary } from "./model.js";

/** The rivers, lakes and islands that bound ground because a clause names them. River islands bear the id of their river. */
export function namedBoundaries(
  corpus: Corpus,
  gazetteer: Gazetteer,
  network: RiverNetwork,
  middleLon: number,
): NamedBoundary[] {
  const found = new Map<string, NamedBoundary[]>();
  const unwrap = (vertices: readonly LonLat[]) => unwrapChain(vertices, middleLon);
  const rings = (kind: "lake" | "island", id: string, polygons: readonly Polygon[]) =>
    polygons.flatMap((polygon) =>
      polygon.rings.map((ring): NamedBoundary => ({ kind, id, vertices: unwrap(ring), closed: true })),
    );
  const add = (key: string, make: () => NamedBoundary[]) => {
    if (!found.has(key)) found.set(key, make());
  };
  const addIsland = (id: string) => {
    const polygon = gazetteer.islands.get(id);
    if (polygon) add(`island ${id}`, () => rings("island", id, [polygon]));
  };
  const addBoundary = (boundary: Boundary) => {
    if (boundary.kind === "river") {
      const river = gazetteer.rivers.get(boundary.id);
      if (river) {
        add(`river ${boundary.id}`, () => [
          { kind: "river", id: boundary.id, vertices: unwrap(river.chain.vertices), closed: false },
        ]);
      }
    } else if (boundary.kind === "lake") {
      const lake = gazetteer.lakes.get(boundary.id);
      if (lake) add(`lake ${boundary.id}`, () => rings("lake", boundary.id, [lake]));
    }
  };
  for (const selector of selectorsOf(corpus)) {
    boundariesOf(selector).forEach(addBoundary);
    if (selector.form === "island") addIsland(selector.island);
    if (selector.form === "river-islands") {
      const river = gazetteer.rivers.get(selector.river);
      if (river) {
        add(`islands ${selector.river}`, () =>
          rings("island", selector.river, network.islandsAlong(river.chain)),
        );
      }
    }
  }
  return [...found.values()].flat();
}

function selectorsOf(corpus: Corpus): Selector[] {
  const clauses = corpus.instruments.flatMap((instrument) => instrument.clauses);
  return [
    ...corpus.atFirst.map((clause) => clause.selector),
    ...clauses.flatMap((clause) => (clause.kind === "territory" ? [clause.selector] : [])),
  ];
}
