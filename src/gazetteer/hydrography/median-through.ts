/** The median line of a lake, strait or channel between given points, keeping to the broadest water. */
import { flat } from "../../geodesy/flat.js";
import { distanceMetres } from "../../geodesy/geodesic.js";
import type { LonLat } from "../../geodesy/model.js";
import type { Chain, Polygon, TraceResult } from "../model.js";
import { COAST_ACCURACY_METRES } from "../../geodesy/shore-accuracy.js";
import { RIVER_ACCURACY_METRES } from "./accuracy.js";
import { metresPerDegree } from "../../geodesy/wgs84.js";
import { courseMetres, type FlatCourse } from "./local.js";
import { MedianAxis } from "./median-axis.js";
import type { Shore } from "./water-bodies.js";

const SAMPLES = 15_000;
/** The sea is looked at this far around the given points: this share of their extent, and at least so many degrees. */
const MARGIN_SHARE = 0.5;
const MARGIN_DEGREES = 0.7;
/**
 * The middle of a lake is drawn from its shores, and where states divide a lake their line cuts corners: nine of ten kilometre points of
 * the boundaries in five lakes (`bench/forms.ts`) lie within this share of the distance to the shore.
 */
const MEDIAN_SHARE = 0.4;
/** At this clearance a way counts twice its length: the broad water is much preferred. */
const BROAD_METRES = 5_000;

export function medianThrough(
  points: readonly LonLat[],
  lake: Polygon | null,
  land: readonly Shore[],
  isLand: (lon: number, lat: number) => boolean,
): TraceResult {
  const axis = lake ? lakeAxis(lake) : seaAxis(points, land, isLand);
  const nodes: number[] = [];
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1]!, points[i]!];
    const starts = axis?.nodesNear(from.lon, from.lat) ?? [];
    const ends = new Set(axis?.nodesNear(to.lon, to.lat) ?? []);
    const way = axis?.path(starts, (node) => ends.has(node)) ?? null;
    if (!axis || !way)
      return {
        ok: false,
        reason: "not connected",
        at: from,
        reached: to,
        gapMetres: distanceMetres(from, to),
      };
    goOn(nodes, way);
  }
  const middle = nodes.map((node) => axis!.node(node));
  const vertices = [points[0]!, ...middle.map(({ x, y }) => ({ lon: x, lat: y })), points.at(-1)!];
  const clearances = [0, ...middle.map(({ clearanceMetres }) => clearanceMetres), 0];
  const known = (clearance: number) =>
    lake ? Math.max(RIVER_ACCURACY_METRES, MEDIAN_SHARE * clearance) : COAST_ACCURACY_METRES;
  return { ok: true, trace: { chain: withoutRepeats(vertices, clearances.map(known)), remarks: [] } };
}

/** A point on the way says by which water the middle goes, and lies off it: what leads there and back is left out. */
function goOn(nodes: number[], way: readonly number[]): void {
  let k = 0;
  while (k + 1 < way.length && nodes.at(-2) === way[k + 1]) {
    nodes.pop();
    k++;
  }
  nodes.push(...way.slice(nodes.length > 0 ? k + 1 : 0));
}

/** `knownMetres`: of each vertex; an edge is known as the worse of its ends. */
function withoutRepeats(vertices: readonly LonLat[], knownMetres: readonly number[]): Chain {
  const kept = vertices.flatMap(({ lon, lat }, i) =>
    i > 0 && lon === vertices[i - 1]!.lon && lat === vertices[i - 1]!.lat ? [] : [i],
  );
  return {
    vertices: kept.map((i) => vertices[i]!),
    accuracyMetres: kept.slice(1).map((i, k) => Math.max(knownMetres[i]!, knownMetres[kept[k]!]!)),
  };
}

const spacing = (courses: readonly FlatCourse[]): number =>
  Math.max(50, Math.min(1000, courses.reduce((sum, c) => sum + courseMetres(c), 0) / SAMPLES));

function lakeAxis(lake: Polygon): MedianAxis {
  const rings = lake.rings.map((ring) => Float64Array.from(flat(ring)));
  return new MedianAxis(rings, spacing(rings), BROAD_METRES);
}

function seaAxis(
  points: readonly LonLat[],
  land: readonly Shore[],
  isLand: (lon: number, lat: number) => boolean,
): MedianAxis | null {
  const lons = points.map(({ lon }) => lon);
  const lats = points.map(({ lat }) => lat);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const scale = metresPerDegree((south + north) / 2);
  const margin = Math.max(
    MARGIN_DEGREES,
    MARGIN_SHARE * Math.max(north - south, ((east - west) * scale.x) / scale.y),
  );
  const wide = (margin * scale.y) / scale.x;
  const box = { west: west - wide, east: east + wide, south: south - margin, north: north + margin };
  const runs = land.flatMap((shore) => runsInBox(shore, box));
  if (runs.length === 0) return null;
  return new MedianAxis(runs, spacing(runs), BROAD_METRES, (x, y) => !isLand(x, y));
}

/** Stretches of a shore within a box; a shore wholly within it comes back to its first point. */
function runsInBox(
  shore: Shore,
  box: { west: number; south: number; east: number; north: number },
): FlatCourse[] {
  if (shore.east < box.west || shore.west > box.east || shore.north < box.south || shore.south > box.north)
    return [];
  const runs: FlatCourse[] = [];
  let run: number[] = [];
  const end = (): void => {
    if (run.length >= 4) runs.push(Float64Array.from(run));
    run = [];
  };
  const { ring } = shore;
  const n = ring.length / 2;
  for (let i = 0; i <= n; i++) {
    const [x, y] = [ring[2 * (i % n)]!, ring[2 * (i % n) + 1]!];
    if (x >= box.west && x <= box.east && y >= box.south && y <= box.north) run.push(x, y);
    else end();
  }
  end();
  return runs;
}
