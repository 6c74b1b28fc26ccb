/** The drawn courses of what bounds ground. */
import type { Boundary, Graticule, Point } from "../clauses/model.js";
import { middleLon, unwrapLonNear } from "../geodesy/longitude.js";
import type { LonLat } from "../geodesy/model.js";
import { COAST_ACCURACY_METRES } from "../geodesy/shore-accuracy.js";
import { RIVER_ACCURACY_METRES } from "./hydrography/accuracy.js";
import { lonLats } from "./hydrography/local.js";
import type { Chain, Polygon } from "./model.js";
import type { Located, PointContext, Resolve } from "./point-result.js";
import { shoreOnSide } from "./side-shore.js";

/** Open circles run this far out of the frame, so that they cross it. */
export const BEYOND_FRAME_DEGREES = 0.01;
/** Vertices of parallels and meridians lie this far apart; both are straight in longitude and latitude. */
const STEP_DEGREES = 0.05;
/** What is given in figures is exact by its text; this is the rounding of the plane and of the datum's realisation. */
export const LEAST_ACCURACY_METRES = 10;

/** Null: not known here, or none in the theatre. Rings are closed: the last vertex repeats the first. */
export function drawnCourses(
  boundary: Boundary,
  context: PointContext,
  resolve: Resolve,
): readonly Chain[] | null {
  switch (boundary.kind) {
    case "river": {
      const river = context.river(boundary.id);
      return river && [river.chain];
    }
    case "lake":
      return shoreOf(context.lake(boundary.id), boundary.shore, RIVER_ACCURACY_METRES);
    case "island":
      return shoreOf(context.island(boundary.id), boundary.shore, COAST_ACCURACY_METRES);
    case "coast": {
      if (boundary.id === null)
        return context.shores.coasts().map(({ ring }) => closed(lonLats(ring), COAST_ACCURACY_METRES));
      const coast = context.coast(boundary.id);
      return coast && [coast];
    }
    case "area": {
      const area = context.area(boundary.id);
      if (!area || area.polygons.length === 0) return null;
      return area.polygons.flatMap((polygon) => outlinesOf(polygon, area.accuracyMetres)!);
    }
    case "way": {
      const way = context.way(boundary.id);
      return way && [way];
    }
    case "line": {
      const course = context.line(boundary.id);
      return course && course.vertices.length > 1 ? [course] : null;
    }
    case "parallel":
    case "meridian": {
      const at = graticule(boundary.kind, boundary.at, (point) => {
        const found = resolve(point);
        return found.ok ? found.located : null;
      });
      return at && [circle(boundary.kind, at, context)];
    }
    case "frame":
      return [closed(frameCorners(context.theatre), 0)];
  }
}

/** The latitude of a parallel or longitude of a meridian, and how well it is known; or null. */
export function graticule(
  kind: "parallel" | "meridian",
  at: Graticule,
  locate: (point: Point) => Located | null,
): { readonly degrees: number; readonly accuracyMetres: number } | null {
  if (typeof at === "number") return { degrees: at, accuracyMetres: LEAST_ACCURACY_METRES };
  const found = locate(at);
  if (!found) return null;
  const { lat, lon } = found.at;
  const accuracyMetres = Math.max(LEAST_ACCURACY_METRES, found.accuracyMetres);
  return { degrees: kind === "parallel" ? lat : lon, accuracyMetres };
}

/** From frame to frame, and a little beyond. */
function circle(
  kind: "parallel" | "meridian",
  { degrees, accuracyMetres }: { readonly degrees: number; readonly accuracyMetres: number },
  { theatre }: PointContext,
): Chain {
  const { west, south, east, north } = theatre;
  const lon = unwrapLonNear(degrees, middleLon(theatre));
  const [from, to] =
    kind === "parallel"
      ? [west - BEYOND_FRAME_DEGREES, east + BEYOND_FRAME_DEGREES]
      : [Math.max(-90, south - BEYOND_FRAME_DEGREES), Math.min(90, north + BEYOND_FRAME_DEGREES)];
  const steps = Math.ceil((to - from) / STEP_DEGREES);
  const vertices = Array.from({ length: steps + 1 }, (_, i): LonLat => {
    const along = i === steps ? to : from + ((to - from) * i) / steps;
    return kind === "parallel" ? { lon: along, lat: degrees } : { lon, lat: along };
  });
  return open(vertices, accuracyMetres);
}

type Frame = Pick<PointContext["theatre"], "west" | "south" | "east" | "north">;

export function frameCorners({ west, south, east, north }: Frame): LonLat[] {
  return [
    { lon: west, lat: south },
    { lon: east, lat: south },
    { lon: east, lat: north },
    { lon: west, lat: north },
  ];
}

/** How well a course is known at a place on it. */
export const locatedOn = ({ accuracyMetres }: Chain, at: LonLat, edge: number): Located => ({
  at,
  accuracyMetres: accuracyMetres[edge] ?? 0,
});

const open = (vertices: readonly LonLat[], accuracyMetres: number): Chain => ({
  vertices,
  accuracyMetres: vertices.slice(1).map(() => accuracyMetres),
});
const closed = (ring: readonly LonLat[], accuracyMetres: number): Chain =>
  open([...ring, ring[0]!], accuracyMetres);

function outlinesOf(polygon: Polygon | null, accuracyMetres: number): readonly Chain[] | null {
  return polygon && polygon.rings.map((ring) => closed(ring, accuracyMetres));
}

/** All shores; on one side the outer one alone. */
function shoreOf(polygon: Polygon | null, side: number | undefined, accuracyMetres: number): readonly Chain[] | null {
  if (side === undefined || !polygon) return outlinesOf(polygon, accuracyMetres);
  return [open(shoreOnSide(polygon.rings[0]!, side), accuracyMetres)];
} // prettier-ignore
