import type { Boundary, Corpus, Selector } from "../clauses/model.js";
import { areasOf, bedsOf, boundariesOf, islandsOf } from "../clauses/selector.js";
import type { Gazetteer, Polygon, RiverNetwork } from "../gazetteer/model.js";
import type { LonLat } from "../geodesy/model.js";
import { unwrapChain } from "../geodesy/longitude.js";
import type { NamedBoundary } from "./model.js";

/** The rivers, lakes, islands and outlined areas that bound ground because a clause names them; a river's islands bear its id. */
export function namedBoundaries(
  corpus: Corpus,
  gazetteer: Gazetteer,
  network: RiverNetwork,
  middleLon: number,
): NamedBoundary[] {
  const found = new Map<string, NamedBoundary[]>();
  const unwrap = (vertices: readonly LonLat[]) => unwrapChain(vertices, middleLon);
  const rings = (kind: "bed" | "lake" | "island" | "area", id: string, polygons: readonly Polygon[]) =>
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
  const addIslandsIn = (id: string) => {
    const river = gazetteer.rivers.get(id);
    if (river) add(`islands ${id}`, () => rings("island", id, network.islandsAlong(river.chain)));
  };
  const addBed = (id: string) => {
    const river = gazetteer.rivers.get(id);
    if (river) add(`bed ${id}`, () => rings("bed", id, network.reachesAlong(river.chain)));
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
  const enclosing = new Map(
    corpus.features.flatMap(({ id, location }) =>
      location.form === "enclosed" ? [[id, location.boundaries] as const] : [],
    ),
  );
  const andAround = wholesOf(corpus);
  const addArea = (id: string) => {
    const area = gazetteer.areas.get(id);
    if (area) add(`area ${id}`, () => rings("area", id, area.polygons));
    enclosing.get(id)?.forEach(addBoundary);
  };
  corpus.coverage?.areas.forEach(({ id }) => addArea(id));
  for (const selector of selectorsOf(corpus)) {
    boundariesOf(selector).forEach(addBoundary);
    for (const { of, id } of islandsOf(selector)) (of === "island" ? addIsland : addIslandsIn)(id);
    areasOf(selector).flatMap(andAround).forEach(addArea);
    bedsOf(selector).forEach(addBed);
  }
  return [...found.values()].flat();
}

/** An area, with those in which it lies, where nobody knows where in them. */
function wholesOf({ features }: Corpus): (area: string) => string[] {
  const around = new Map(
    features.flatMap(({ id, location }) =>
      location.form === "none" && location.in !== null ? [[id, location.in] as const] : [],
    ),
  );
  return (id) => {
    const ids = [id];
    for (let next = around.get(id); next && !ids.includes(next); next = around.get(next)) ids.push(next);
    return ids;
  };
}

function selectorsOf(corpus: Corpus): Selector[] {
  const clauses = corpus.instruments.flatMap((instrument) => instrument.clauses);
  return [
    ...corpus.atFirst.map((clause) => clause.selector),
    ...clauses.flatMap((clause) => (clause.kind === "territory" ? [clause.selector] : [])),
    ...corpus.network.provisions.flatMap((each) => (each.kind === "burden" ? [each.selector] : [])),
    ...corpus.inheritances.flatMap(({ selector }) => selector ?? []),
  ];
}
