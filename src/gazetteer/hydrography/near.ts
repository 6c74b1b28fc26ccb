/** What the shipped hydrography draws near a point, for whoever looks for points to trace from. */
import polylabel from "polylabel";
import { ringAreaSquareKm } from "../../geodesy/area.js";
import { distanceMetres } from "../../geodesy/geodesic.js";
import type { Box, LonLat } from "../../geodesy/model.js";
import { ringHolds } from "../../geodesy/plane.js";
import { SegmentIndex, type Foot } from "../../geodesy/segment-index.js";
import { metresPerDegree } from "../../geodesy/wgs84.js";
import { readItems, shippedRivers, shippedShores } from "./files.js";
import { closed, courseMetres, lonLats, type FlatCourse } from "./local.js";
import { CONTINENT_SQUARE_DEGREES } from "./shores.js";
import { drawnLines } from "./stitch.js";
import { shoresOf, type Shore } from "./water-bodies.js";

/** Degrees around the point from which rivers are read, so that most are seen from end to end. */
const REACH_DEGREES = 5;

interface Near {
  /** From the point to the nearest of the drawn line or shore. */
  readonly metres: number;
  readonly nearest: LonLat;
}

/** A line of the drawing, until a third one joins it. Which of its ends is the source the drawing does not say. */
export interface NearRiver extends Near {
  readonly kind: "river" | "canal";
  readonly lengthMetres: number;
  readonly ends: readonly [LonLat, LonLat];
  /** Whether it runs on at each end, beyond what was read. */
  readonly runsOn: readonly [boolean, boolean];
}

export interface NearShore extends Near {
  readonly kind: "lake" | "two banks" | "island" | "coast";
  /** Of a lake, a river drawn by its banks or an island. */
  readonly squareKm: number | null;
  /** Of the same, the point itself where it lies within, else one well within that is not far off. */
  readonly inside: LonLat | null;
}

/** Nearest first. */
export async function watersNear(
  point: LonLat,
  withinMetres: number,
): Promise<readonly (NearRiver | NearShore)[]> {
  const wide = boxAround(point, REACH_DEGREES, REACH_DEGREES);
  const scale = metresPerDegree(point.lat);
  const close = boxAround(point, withinMetres / Math.max(scale.x, 1), withinMetres / scale.y);
  const shores = shoresOf(await readItems(shippedShores(), close));
  const found = [
    ...riversNear(drawnLines(await readItems(shippedRivers(), wide)), wide, point, withinMetres),
    ...shoresNear(shores, point, withinMetres),
  ];
  return found.sort((a, b) => a.metres - b.metres);
}

const boxAround = ({ lon, lat }: LonLat, dx: number, dy: number): Box => ({
  west: lon - Math.min(dx, 180),
  east: lon + Math.min(dx, 180),
  south: Math.max(-90, lat - dy),
  north: Math.min(90, lat + dy),
});

function riversNear(
  lines: readonly { canal: boolean; course: FlatCourse }[],
  read: Box,
  point: LonLat,
  withinMetres: number,
): NearRiver[] {
  const feet = new SegmentIndex(lines.map(({ course }) => course)).near(point, withinMetres);
  return feet.map((foot) => {
    const { canal, course } = lines[foot.course]!;
    const ends = [at(course, 0), at(course, course.length - 2)] as const;
    return {
      kind: canal ? "canal" : "river",
      ...nearOf(foot),
      lengthMetres: courseMetres(course),
      ends,
      runsOn: [isOutside(ends[0], read), isOutside(ends[1], read)],
    };
  });
}

function shoresNear(shores: readonly Shore[], point: LonLat, withinMetres: number): NearShore[] {
  const drawn = shores.filter(({ level }) => level <= 3);
  const feet = new SegmentIndex(drawn.map(({ ring }) => closed(ring))).near(point, withinMetres);
  return feet.map((foot) => {
    const shore = drawn[foot.course]!;
    const kind = kindOf(shore);
    const isCoast = kind === "coast";
    return {
      kind,
      ...nearOf(foot),
      squareKm: isCoast ? null : Math.abs(ringAreaSquareKm(shore.ring)),
      inside: isCoast ? null : within(shore, point),
    };
  });
}

/** What is farther off may lie beyond the theatre of whoever asks. */
const NOT_FAR_METRES = 50_000;

/** Well within: as far from the shore as any, within a hundredth of its extent in degrees. */
function within({ ring, west, south, east, north }: Shore, point: LonLat): LonLat | null {
  if (ringHolds(ring, point.lon, point.lat)) return point;
  const corners = lonLats(ring).map(({ lon, lat }): [number, number] => [lon, lat]);
  const [lon, lat] = polylabel([corners], Math.min(east - west, north - south) / 100);
  const found = { lon: lon, lat: lat };
  return distanceMetres(point, found) <= NOT_FAR_METRES ? found : null;
}

function kindOf({ level, twoBanks, west, south, east, north }: Shore): NearShore["kind"] {
  if (level === 2) return twoBanks ? "two banks" : "lake";
  return level === 1 && (east - west) * (north - south) >= CONTINENT_SQUARE_DEGREES ? "coast" : "island";
}

const nearOf = ({ metres, at: nearest }: Foot): Near => ({ metres, nearest });
const at = (course: FlatCourse, i: number): LonLat => ({ lon: course[i]!, lat: course[i + 1]! });

/** Segments are cut at whole degrees and read whole: a line that was cut off ends outside the box. */
const isOutside = ({ lon, lat }: LonLat, { west, south, east, north }: Box): boolean =>
  lon <= west || lon >= east || lat <= south || lat >= north;
