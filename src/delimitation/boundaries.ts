import type { Boundary, Corpus } from "../clauses/model.js";
import { areasOf, bedsOf, boundariesOf, islandsOf, selectorsOf } from "../clauses/selector.js";
import type { Gazetteer, Polygon, RiverNetwork } from "../gazetteer/model.js";
import type { LonLat } from "../geodesy/model.js";
import { unwrapChain } from "../geodesy/longitude.js";
import type { NamedBoundary } from "./model.js";
import type { CourseSurvey } from "./survey.js";

/** The rivers, ways, lakes, islands, circles and outlined areas that bound ground as clauses name them; a river's islands bear its id. */
export function namedBoundaries(
  corpus: Corpus,
  gazetteer: Gazetteer,
  network: RiverNetwork,
  survey: Pick<CourseSurvey, "middleLon" | "courses">,
): NamedBoundary[] {
  const named = new Named(gazetteer, network, survey);
  const enclosing = new Map(
    corpus.features.flatMap(({ id, location }) =>
      location.form === "enclosed" ? [[id, location.boundaries] as const] : [],
    ),
  );
  const andAround = wholesOf(corpus);
  const added = new Set<string>();
  const addArea = (id: string) => {
    if (added.has(id)) return;
    added.add(id);
    named.addArea(id);
    for (const boundary of enclosing.get(id) ?? [])
      if (boundary.kind === "area") addArea(boundary.id);
      else named.addBoundary(boundary);
  };
  corpus.coverage?.areas.forEach(({ id }) => addArea(id));
  for (const selector of selectorsOf(corpus)) {
    for (const boundary of boundariesOf(selector)) named.addBoundary(boundary);
    for (const { of, id } of islandsOf(selector)) {
      if (of === "island") named.addIsland(id);
      else named.addIslandsIn(id);
    }
    areasOf(selector).flatMap(andAround).forEach(addArea);
    for (const id of bedsOf(selector)) named.addBed(id);
  }
  return named.all();
}

/** Each once, however many clauses name it. */
class Named {
  readonly #found = new Map<string, NamedBoundary[]>();

  constructor(
    readonly gazetteer: Gazetteer,
    readonly network: RiverNetwork,
    readonly survey: Pick<CourseSurvey, "middleLon" | "courses">,
  ) {}

  all(): NamedBoundary[] {
    return [...this.#found.values()].flat();
  }

  addBoundary(boundary: Boundary): void {
    const { kind } = boundary;
    switch (kind) {
      case "river": {
        const river = this.gazetteer.rivers.get(boundary.id);
        if (river)
          this.#add(`river ${boundary.id}`, () => [
            this.#open(kind, boundary.id, river.chain.vertices, river.endsWithinMetres),
          ]);
        break;
      }
      case "way": {
        const way = this.gazetteer.ways.get(boundary.id);
        if (way)
          this.#add(`way ${boundary.id}`, () => [
            this.#open(kind, boundary.id, way.vertices, [way.accuracyMetres[0]!, way.accuracyMetres.at(-1)!]),
          ]);
        break;
      }
      case "parallel":
      case "meridian":
        this.#add(`${kind} ${boundary.id}`, () =>
          (this.survey.courses(boundary) ?? []).map(({ vertices }) =>
            this.#open(kind, boundary.id, vertices, null),
          ),
        );
        break;
      case "lake": {
        const lake = this.gazetteer.lakes.get(boundary.id);
        if (lake) this.#add(`lake ${boundary.id}`, () => this.#rings("lake", boundary.id, [lake]));
        break;
      }
      case "island":
        this.addIsland(boundary.id);
        break;
      case "area":
      case "line":
      case "coast":
      case "frame":
        break;
    }
  }

  addIsland(id: string): void {
    const polygon = this.gazetteer.islands.get(id);
    if (polygon) this.#add(`island ${id}`, () => this.#rings("island", id, [polygon]));
  }

  addIslandsIn(id: string): void {
    const river = this.gazetteer.rivers.get(id);
    if (river)
      this.#add(`islands ${id}`, () => this.#rings("island", id, this.network.islandsAlong(river.chain)));
  }

  addBed(id: string): void {
    const river = this.gazetteer.rivers.get(id);
    if (river) this.#add(`bed ${id}`, () => this.#rings("bed", id, this.network.reachesAlong(river.chain)));
  }

  addArea(id: string): void {
    const area = this.gazetteer.areas.get(id);
    if (area) this.#add(`area ${id}`, () => this.#rings("area", id, area.polygons));
  }

  #add(key: string, make: () => NamedBoundary[]): void {
    if (!this.#found.has(key)) this.#found.set(key, make());
  }

  #open(
    kind: NamedBoundary["kind"],
    id: string,
    vertices: readonly LonLat[],
    endsWithinMetres: NamedBoundary["endsWithinMetres"],
  ): NamedBoundary {
    return {
      kind,
      id,
      vertices: unwrapChain(vertices, this.survey.middleLon),
      closed: false,
      endsWithinMetres,
    };
  }

  #rings(
    kind: "bed" | "lake" | "island" | "area",
    id: string,
    polygons: readonly Polygon[],
  ): NamedBoundary[] {
    return polygons.flatMap((polygon) =>
      polygon.rings.map((ring) => ({
        kind,
        id,
        vertices: unwrapChain(ring, this.survey.middleLon),
        closed: true,
        endsWithinMetres: null,
      })),
    );
  }
}

/** An area, with those in which it lies or does not lie, where nobody knows where. */
function wholesOf({ features }: Corpus): (area: string) => string[] {
  const around = new Map(
    features.flatMap(({ id, location }) =>
      location.form === "none" && location.in !== null
        ? [[id, [location.in, ...location.except]] as const]
        : [],
    ),
  );
  return (area) => {
    const ids = new Set([area]);
    for (const id of ids) for (const other of around.get(id) ?? []) ids.add(other);
    return [...ids];
  };
}
