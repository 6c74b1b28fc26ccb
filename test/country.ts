/** A made-up country for tests of courses: rivers, coasts and lakes by hand. */
import type { Boundary, Corpus, Course, Line, LinePart, Point } from "../src/clauses/model.js";
import { courseThrough } from "../src/gazetteer/hydrography/local.js";
import type { Chain, Gazetteer, Polygon, RiverNetwork, Shores } from "../src/gazetteer/model.js";
import type { LonLat } from "../src/geodesy/model.js";
import { SPAN, WRITTEN, writtenCorpus, writtenLine } from "./written.js";
import { delimit } from "../src/delimitation/from-gazetteer.js";

export const p = (lon: number, lat: number): LonLat => ({ lon, lat });
export const theFrame: Boundary = { kind: "frame", span: SPAN };
export const meets = (what: Boundary): Point => ({ form: "meets", what, span: SPAN });

export function courseOf(...vertices: LonLat[]): Chain {
  return { vertices, accuracyMetres: vertices.slice(1).map(() => 2000) };
}

export function part(course: Course, to: Point, more: Partial<LinePart> = {}): LinePart {
  return {
    ...WRITTEN,
    editorial: null,
    text: course.form,
    to,
    via: [],
    accuracyMetres: null,
    course,
    runs: null,
    checks: [],
    ...more,
  };
}

export const lineFrom = (id: string, from: Point, ...parts: LinePart[]): Line =>
  writtenLine(id, { from, parts });

export interface Country {
  readonly rivers?: Readonly<Record<string, Chain>>;
  /** Tributaries by the river that they drain into. */
  readonly tributaries?: Readonly<Record<string, readonly (readonly LonLat[])[]>>;
  readonly coasts?: readonly (readonly LonLat[])[];
  readonly lakes?: Readonly<Record<string, readonly LonLat[]>>;
  /** Rings of the reaches of rivers that are drawn by their banks. */
  readonly reaches?: Readonly<Record<string, readonly (readonly LonLat[])[]>>;
  readonly ways?: Readonly<Record<string, Chain>>;
  readonly places?: Readonly<Record<string, LonLat>>;
  /** Those of the places that are capes. */
  readonly capes?: readonly string[];
  readonly theatre?: readonly [west: number, south: number, east: number, north: number];
}

export function corpusIn(country: Country, lines: readonly Line[], more: Partial<Corpus> = {}): Corpus {
  return writtenCorpus(country.theatre ?? [100, 40, 120, 60], { lines, ...more });
}

export function gazetteerOf(country: Country): Gazetteer {
  const polygon = (id: string, ring: readonly LonLat[]): Polygon => ({ id, rings: [ring] });
  const map = <A, B>(record: Readonly<Record<string, A>> | undefined, make: (id: string, value: A) => B) =>
    new Map(Object.entries(record ?? {}).map(([id, value]) => [id, make(id, value)]));
  return {
    surveys: new Map(),
    areas: new Map(),
    places: map(country.places, (id, place) => ({
      id,
      at: place,
      accuracyMetres: 1000,
      ...(country.capes?.includes(id) ? { isOnShore: true as const } : {}),
    })),
    rivers: map(country.rivers, (id, river) => ({
      id,
      chain: river,
      endsWithinMetres: [2100, 2100] as const,
    })),
    coasts: new Map(),
    lakes: map(country.lakes, polygon),
    islands: new Map(),
    ways: map(country.ways, (_, range) => range),
  };
}

export function networkOf(country: Country): RiverNetwork {
  const own = (river: Chain) => {
    const id = Object.entries(country.rivers ?? {}).find(([, each]) => each === river)?.[0];
    return [river.vertices, ...(country.tributaries?.[id ?? ""] ?? [])];
  };
  return {
    trace: () => ({ ok: false, reason: "not connected", at: p(0, 0), reached: null, gapMetres: 0 }),
    drainage: own,
    coastDrainage: (coast) => [coast.vertices],
    lakeDrainage: ({ rings }) => ({ lines: [[...rings[0]!, rings[0]![0]!]], hasOutlet: false }),
    all: () =>
      Object.values(country.rivers ?? {})
        .flatMap(own)
        .map(courseThrough),
    islandsAlong: () => [],
    reachesAlong: (river) => {
      const id = Object.entries(country.rivers ?? {}).find(([, each]) => each === river)?.[0] ?? "";
      return (country.reaches?.[id] ?? []).map((ring) => ({ id, rings: [ring] }));
    },
  };
}

export function shoresOf(country: Country): Shores {
  const rings = country.coasts ?? [];
  const failed = { ok: false, reason: "not connected", at: p(0, 0), reached: null, gapMetres: 1000 } as const;
  return {
    coasts: () =>
      rings.map((vertices, i) => {
        const ring = courseThrough(vertices);
        return { id: i, ring, ringIn: () => ring };
      }),
    lakeAt: () => null,
    islandAt: () => null,
    traceCoast: () => failed,
    medianLine: (from, via, to) => ({ ok: true, trace: { chain: courseOf(from, ...via, to), remarks: [] } }),
    isLand: (point) => rings.length === 0 || rings.some((ring) => inRing(point, ring)),
  };
}

function inRing({ lon, lat }: LonLat, ring: readonly LonLat[]): boolean {
  return ring.reduce((inside, a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    if (a.lat > lat === b.lat > lat) return inside;
    return a.lon + ((lat - a.lat) / (b.lat - a.lat)) * (b.lon - a.lon) > lon ? !inside : inside;
  }, false);
}

/** Delimits the lines in the country; diagnostics as their codes. */
export function delimitIn(country: Country, ...lines: Line[]) {
  const corpus = corpusIn(country, lines);
  const { delimitations, diagnostics } = delimit(
    corpus,
    gazetteerOf(country),
    networkOf(country),
    shoresOf(country),
  );
  return { corpus, delimitations, diagnostics, codes: diagnostics.map((diagnostic) => diagnostic.code) };
}
