import { distanceMetres } from "../../geodesy/geodesic.js";
import { unwrapLon } from "../../geodesy/longitude.js";
import type { Box, LonLat } from "../../geodesy/model.js";
import type { Chain, Coast, Polygon, Shores, TraceRemark, TraceResult } from "../model.js";
import { COAST_ACCURACY_METRES } from "../../geodesy/shore-accuracy.js";
import { SegmentIndex, type Foot } from "../../geodesy/segment-index.js";
import { ringHolds } from "../../geodesy/plane.js";
import { metresPerDegree } from "../../geodesy/wgs84.js";
import { detourOf } from "./detour.js";
import { closed, courseMetres, courseThrough, type FlatCourse } from "./local.js";
import { medianThrough } from "./median-through.js";
import { polygonOf } from "./polygons.js";
import { RingIndex } from "./ring-index.js";
import { waterBodies, type Shore, type WaterBody } from "./water-bodies.js";

/** A point farther than this from any coast is not on one. */
const SNAP_METRES = 30_000;
const SNAP_REMARK_METRES = 500;
/** Land larger than this, in square degrees of its box, is a continent, not an island. */
export const CONTINENT_SQUARE_DEGREES = 2_000;

export class GshhgShores implements Shores {
  private readonly land: readonly Shore[];
  private readonly bodies: readonly WaterBody[];
  private coastIndex: SegmentIndex | null = null;
  private landIndex: RingIndex | null = null;

  constructor(
    private readonly shores: readonly Shore[],
    private readonly theatre: Box,
  ) {
    this.land = shores.filter((shore) => shore.level === 1);
    this.bodies = waterBodies(shores);
  }

  private unwrapped({ lon, lat }: LonLat): LonLat {
    return { lon: unwrapLon(lon, (this.theatre.west + this.theatre.east) / 2 - 180), lat };
  }

  coasts(): readonly Coast[] {
    return this.land;
  }

  lakeAt(point: LonLat, withinMetres: number): Polygon | null {
    const lakes = this.bodies.filter(({ shore }) => !shore.twoBanks);
    const found = nearestShore(
      lakes.map(({ shore }) => shore),
      this.unwrapped(point),
      withinMetres,
    );
    if (!found) return null;
    const { shore, islands } = lakes.find((lake) => lake.shore === found)!;
    return polygonOf(`lake-${shore.id}`, [shore.ring, ...islands.map((island) => island.ring)]);
  }

  islandAt(point: LonLat, withinMetres: number): Polygon | null {
    const islands = this.shores.filter(
      ({ level, west, south, east, north }) =>
        level === 3 || (level === 1 && (east - west) * (north - south) < CONTINENT_SQUARE_DEGREES),
    );
    const found = nearestShore(islands, this.unwrapped(point), withinMetres);
    return found && polygonOf(`island-${found.id}`, [found.ring]);
  }

  traceCoast(from: LonLat, via: readonly LonLat[], to: LonLat): TraceResult {
    const points = [from, ...via, to].map((point) => this.unwrapped(point));
    this.coastIndex ??= new SegmentIndex(this.land.map(({ ring }) => closed(ring)));
    const feet = points.map((point) => this.coastIndex!.near(point, SNAP_METRES));
    const strays = points.filter((_, p) => feet[p]!.length === 0).map((at) => ({ at, nearest: null }));
    if (strays.length > 0) return { ok: false, reason: "no river near", strays, drawn: [], isOne: false };
    const shared = feet[0]!
      .map((foot) => feet.map((list) => list.find((other) => other.course === foot.course)))
      .filter((list): list is Foot[] => list.every((foot) => foot !== undefined))
      .sort((a, b) => total(a) - total(b))[0];
    if (!shared) return notOneShore(feet);
    return { ok: true, trace: this.alongShore(shared, points) };
  }

  private alongShore(
    feet: readonly Foot[],
    points: readonly LonLat[],
  ): { chain: Chain; remarks: TraceRemark[] } {
    const ring = closed(this.land[feet[0]!.course]!.ring);
    const vertices: LonLat[] = [];
    const detours: TraceRemark[] = [];
    for (let i = 1; i < feet.length; i++) {
      const leg = shorterWay(ring, feet[i - 1]!, feet[i]!);
      for (const at of leg) {
        const last = vertices.at(-1);
        if (!last || last.lon !== at.lon || last.lat !== at.lat) vertices.push(at);
      }
      const long = detourOf(courseMetres(courseThrough(leg)), leg[0]!, leg.at(-1)!);
      if (long.length > 0 && leavesItsEnds(leg)) detours.push(...long);
    }
    const snaps = feet.flatMap((foot, i): TraceRemark[] =>
      foot.metres > SNAP_REMARK_METRES
        ? [{ kind: "snapped", at: points[i]!, metres: foot.metres, onto: foot.at }]
        : [],
    );
    const accuracyMetres = vertices.slice(1).map(() => COAST_ACCURACY_METRES);
    return { chain: { vertices, accuracyMetres }, remarks: [...snaps, ...detours] };
  }

  medianLine(from: LonLat, via: readonly LonLat[], to: LonLat, lake: Polygon | null): TraceResult {
    const points = [from, ...via, to].map((point) => this.unwrapped(point));
    return medianThrough(points, lake, this.land, (lon, lat) => this.isLand({ lon, lat }));
  }

  /** Lakes and rivers count as land here: ground goes with its inland waters. */
  isLand(point: LonLat): boolean {
    const { lon, lat } = this.unwrapped(point);
    this.landIndex ??= new RingIndex(this.land.map(({ ring }) => ring));
    return this.landIndex.holds(lon, lat);
  }
}

const total = (feet: readonly Foot[]): number => feet.reduce((sum, foot) => sum + foot.metres, 0);

const inBox = ({ west, south, east, north }: Shore, lon: number, lat: number): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

const boxArea = ({ west, south, east, north }: Shore): number => (east - west) * (north - south);

/** The smallest that holds the point, else the nearest within a distance. */
function nearestShore(shores: readonly Shore[], { lon, lat }: LonLat, withinMetres: number): Shore | null {
  const holding = shores
    .filter((shore) => inBox(shore, lon, lat) && ringHolds(shore.ring, lon, lat))
    .sort((a, b) => boxArea(a) - boxArea(b))[0];
  if (holding) return holding;
  const scale = metresPerDegree(lat);
  const [dx, dy] = [withinMetres / scale.x, withinMetres / scale.y];
  const close = shores.filter(
    ({ west, south, east, north }) =>
      lon >= west - dx && lon <= east + dx && lat >= south - dy && lat <= north + dy,
  );
  const foot = new SegmentIndex(close.map(({ ring }) => closed(ring))).near({ lon, lat }, withinMetres)[0];
  return foot ? close[foot.course]! : null;
}

/** Along a closed shore from one point to another, whichever way is shorter. */
function shorterWay(ring: FlatCourse, from: Foot, to: Foot): LonLat[] {
  const n = ring.length / 2 - 1;
  const walk = (start: Foot, end: Foot): number[] => {
    const out = [start.at.lon, start.at.lat];
    const [a, b] = [start.edge + start.share, end.edge + end.share];
    const last = b >= a ? b : b + n;
    for (let i = Math.floor(a) + 1; i <= last; i++) out.push(ring[2 * (i % n)]!, ring[2 * (i % n) + 1]!);
    out.push(end.at.lon, end.at.lat);
    return out;
  };
  const ahead = walk(from, to);
  const back = walk(to, from);
  const [course, flip] =
    courseMetres(Float64Array.from(ahead)) <= courseMetres(Float64Array.from(back))
      ? [ahead, false]
      : [back, true];
  const vertices: LonLat[] = [];
  for (let i = 0; i < course.length; i += 2) vertices.push({ lon: course[i]!, lat: course[i + 1]! });
  return flip ? vertices.reverse() : vertices;
}

/** A ragged shore is long, and stays about its ends: one that goes round something comes farther from both than they lie apart. */
function leavesItsEnds(leg: readonly LonLat[]): boolean {
  const [from, to] = [leg[0]!, leg.at(-1)!];
  const apart = distanceMetres(from, to);
  return leg.some((at) => distanceMetres(at, from) > apart && distanceMetres(at, to) > apart);
}

function notOneShore(feet: readonly (readonly Foot[])[]): TraceResult {
  const [first, last] = [feet[0]![0]!, feet.at(-1)![0]!];
  const { at } = first;
  const reached = last.at;
  return { ok: false, reason: "not connected", at, reached, gapMetres: distanceMetres(at, reached) };
}
