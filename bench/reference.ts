/** Lines that others surveyed, and how far points lie from them. */
import { createRequire } from "node:module";
import Flatbush from "flatbush";
import { mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { nearestOnSegment } from "../src/geodesy/distance.js";
import type { LonLat } from "../src/geodesy/model.js";

export class Reference {
  readonly #segments: readonly (readonly [LonLat, LonLat])[];
  readonly #index: Flatbush;

  constructor(paths: readonly (readonly LonLat[])[]) {
    this.#segments = paths.flatMap((path) => path.slice(1).map((end, i) => [path[i]!, end] as const));
    this.#index = new Flatbush(this.#segments.length);
    for (const [a, b] of this.#segments)
      this.#index.add(
        Math.min(a.lon, b.lon),
        Math.min(a.lat, b.lat),
        Math.max(a.lon, b.lon),
        Math.max(a.lat, b.lat),
      );
    this.#index.finish();
  }

  /** Distances in degrees choose the candidates, so a wide choice of them is measured. */
  distanceMetres(p: LonLat): number {
    const near = this.#index.neighbors(p.lon, p.lat, 200);
    return Math.min(...near.map((i) => nearestOnSegment(p, ...this.#segments[i]!).metres));
  }
}

const require = createRequire(import.meta.url);

type Counts = (one: string, other: string) => boolean;

/** Boundaries of Natural Earth 1:10m (npm world-atlas, public domain): of those pairs of states that count. */
export const naturalEarth = (counts?: Counts): Reference =>
  boundariesOf(require("world-atlas/countries-10m.json") as Topology, "countries", counts);

/** Boundaries of the states of the USA by its Census Bureau, 1:10m (npm us-atlas, public domain). */
export const usCensus = (): Reference =>
  boundariesOf(require("us-atlas/states-10m.json") as Topology, "states");

function boundariesOf(topology: Topology, layer: string, counts: Counts = () => true): Reference {
  const areas = topology.objects[layer] as GeometryCollection<{ name: string }>;
  const nameOf = (each: { readonly properties?: unknown }) => (each.properties as { name: string }).name;
  const lines = mesh(topology, areas, (a, b) => a !== b && counts(nameOf(a), nameOf(b)));
  return new Reference(lines.coordinates.map((path) => path.map(([lon, lat]) => ({ lon: lon!, lat: lat! }))));
}
