/**
 * Names made into places: points found, rivers and coasts traced on the shipped hydrography.
 * Promise to the next stage: every feature in the map is located; one that could not be is a diagnostic and is missing.
 */
import type { LonLat } from "../geodesy/model.js";
import type { CourseRoom } from "./hydrography/course-room.js";

/** A polyline on the ground with the accuracy of each of its edges. */
export interface Chain {
  /** At least two, none repeated in a row. */
  readonly vertices: readonly LonLat[];
  /** One figure per edge (vertices.length - 1): the true course lies within this many metres, about 95 times in 100. */
  readonly accuracyMetres: readonly number[];
}

export interface LocatedPlace {
  readonly id: string;
  readonly at: LonLat;
  readonly accuracyMetres: number;
  /** By its kind, wherever the shore is drawn: a cape. */
  readonly isOnShore?: true;
}

/** A river traced from source to mouth (downstream order). */
export interface TracedRiver {
  readonly id: string;
  /** How well its source and its mouth are known. */
  readonly endsWithinMetres: readonly [source: number, mouth: number];
  readonly chain: Chain;
}

/** Closed rings (first vertex not repeated), counter-clockwise, the outer one first. */
export interface Polygon {
  readonly id: string;
  readonly rings: readonly (readonly LonLat[])[];
}

/** A coast, cut at nothing. A world has millions of vertices: they are kept as numbers. */
export interface Coast {
  readonly id: number;
  /** lon, lat pairs, counter-clockwise; the first is not repeated. */
  readonly ring: Float64Array;
  /** The same, in some room. */
  ringIn(room: CourseRoom): Float64Array;
}

/** A polyline of the base map; a ring repeats its first vertex. */
export interface BaseLine {
  readonly kind: "coast" | "river" | "lake";
  readonly name: string | null;
  /** lon, lat pairs. */
  readonly coordinates: Float64Array;
}

/** What a survey has of one thing; longitudes unwrapped about the theatre's middle. */
export interface SurveyFeature {
  readonly name: string | null;
  readonly shape: SurveyShape;
}

export type SurveyShape =
  | { readonly kind: "point"; readonly at: LonLat }
  | { readonly kind: "lines"; readonly lines: readonly (readonly LonLat[])[] }
  /** Of each polygon its rings, the outer one first, none repeating its first vertex. */
  | { readonly kind: "area"; readonly polygons: readonly (readonly (readonly LonLat[])[])[] }
  /** Several points, or a collection. */
  | { readonly kind: "other" }
  /** It is nowhere: its geometry is null, or empty. */
  | { readonly kind: "none" };

/** A survey as read. */
export interface ReadSurvey {
  readonly id: string;
  readonly accuracyMetres: number;
  /** SHA-256 of the bytes of its file, hexadecimal. */
  readonly sha256: string;
  readonly features: readonly SurveyFeature[];
}

/** An area as a survey or its definition outlines it. */
export interface OutlinedArea {
  readonly id: string;
  /** null: by its definition. */
  readonly survey: string | null;
  readonly accuracyMetres: number;
  /** Outer rings run counter-clockwise, holes clockwise: its ground lies to the left of all. */
  readonly polygons: readonly Polygon[];
}

export interface Gazetteer {
  readonly surveys: ReadonlyMap<string, ReadSurvey>;
  readonly areas: ReadonlyMap<string, OutlinedArea>;
  readonly places: ReadonlyMap<string, LocatedPlace>;
  readonly rivers: ReadonlyMap<string, TracedRiver>;
  readonly coasts: ReadonlyMap<string, Chain>;
  readonly lakes: ReadonlyMap<string, Polygon>;
  readonly islands: ReadonlyMap<string, Polygon>;
  /** Ranges, roads and other ways. */
  readonly ways: ReadonlyMap<string, Chain>;
}

/** What a trace or a join on the hydrography met on its way. */
export interface TraceRemark {
  readonly kind: "gap" | "detour" | "knot" | "lake" | "mouth" | "two banks" | "snapped";
  readonly at: LonLat;
  /**
   * Length of the gap, of the way through the lake, of the snap; width of the knot; from the end of the drawing to the water that the
   * river flows into; for a detour, the excess over the straight line.
   */
  readonly metres: number;
  /** Of a snap: the drawn point. */
  readonly onto?: LonLat;
}

export interface Trace {
  readonly chain: Chain;
  readonly remarks: readonly TraceRemark[];
}

/** A point with no river or coast near, and the nearest that is drawn, as far as anybody looked. */
export interface StrayPoint {
  readonly at: LonLat;
  readonly nearest: { readonly at: LonLat; readonly metres: number } | null;
}

export type TraceResult =
  | { readonly ok: true; readonly trace: Trace }
  /** `strays`: the points with nothing drawn near; `isOne`: whether the nearest to all points lead into each other as one river. */
  | {
      readonly ok: false;
      readonly reason: "no river near";
      readonly strays: readonly StrayPoint[];
      /** The nearest drawn to every point, in order; empty where something is unknown of it. */
      readonly drawn: readonly LonLat[];
      readonly isOne: boolean;
    }
  /** `at`: how far the network could be followed from each end, and the gap between. */
  | {
      readonly ok: false;
      readonly reason: "not connected";
      readonly at: LonLat;
      readonly reached: LonLat | null;
      readonly gapMetres: number;
    };

/** A lake and all that runs into it. */
export interface LakeDrainage {
  readonly lines: readonly (readonly LonLat[])[];
  /** Whether one of the rivers runs out of it; else what leaves it is taken to run into it. */
  readonly hasOutlet: boolean;
}

/** Rivers of the theatre, stitched. Built once per theatre; all methods are deterministic. */
export interface RiverNetwork {
  /** Follows rivers from a point to a point through `via` in order; ends snap to the network. */
  trace(from: LonLat, via: readonly LonLat[], to: LonLat): TraceResult;
  /**
   * All water that drains into the river, as polylines: the part of the network that is connected to the chain
   * without passing beyond its mouth (the chain's last vertex). `stops`: never pass these points (mouths of sub-basins).
   */
  drainage(river: Chain, stops: readonly LonLat[]): readonly (readonly LonLat[])[];
  /** The same of a lake, but for what lies beyond those of `rivers` that run out of it. */
  lakeDrainage(lake: Polygon, rivers: readonly Chain[], stops: readonly LonLat[]): LakeDrainage;
  /** The same of a stretch of coast: itself, and what is drawn to within a mouth's gap of it. */
  coastDrainage(coast: Chain, stops: readonly LonLat[]): readonly (readonly LonLat[])[];
  /** Every river line in the theatre, as lon, lat pairs, for the base map and for `everything else`. */
  all(): readonly Float64Array[];
  /** The reaches drawn by their banks through which a river runs, in its order, with their islands. */
  reachesAlong(river: Chain): readonly Polygon[];
  /** Islands known in a river whose banks are drawn, along a stretch of it. */
  islandsAlong(river: Chain): readonly Polygon[];
}

/** Land, sea and lakes of the theatre. */
export interface Shores {
  /** Sea coasts (GSHHG level 1); land lies to the left. Only those that touch the theatre, one that does so twice once for each. */
  coasts(): readonly Coast[];
  lakeAt(point: LonLat, withinMetres: number): Polygon | null;
  islandAt(point: LonLat, withinMetres: number): Polygon | null;
  /** Along the shoreline between two points near it, the shorter way (or through `via`). */
  traceCoast(from: LonLat, via: readonly LonLat[], to: LonLat): TraceResult;
  /** The median line of the water between shores (a strait, a channel, a lake), from a point to a point. */
  medianLine(from: LonLat, via: readonly LonLat[], to: LonLat, lake: Polygon | null): TraceResult;
  isLand(point: LonLat): boolean;
}
