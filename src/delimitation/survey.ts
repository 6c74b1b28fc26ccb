import type { Boundary, Course, LinePart, Point } from "../clauses/model.js";
import type { Diagnostic, Span } from "../diagnostics/model.js";
import type { Chain, Gazetteer, OutlinedArea, RiverNetwork, Shores } from "../gazetteer/model.js";
import type { LonLat } from "../geodesy/model.js";
import type { EdgeIndex } from "./edge-index.js";

/** A point found, and how well it is known. Its longitude is unwrapped about the theatre's middle. */
export interface Position {
  readonly at: LonLat;
  readonly accuracyMetres: number;
}

/** All that a course may ask while a corpus is delimited. */
export interface CourseSurvey {
  readonly gazetteer: Gazetteer;
  readonly network: RiverNetwork;
  readonly shores: Shores;
  /** The middle of the theatre, about which longitudes are unwrapped. */
  readonly middleLon: number;
  /** The point, or null with a report. */
  readonly position: (point: Point) => Position | null;
  /** The outline of an area; null with a report where it has none in the theatre. */
  outline(area: string, span: Span): OutlinedArea | null;
  /** The edges of a boundary; null with a report where it has none. */
  boundary(boundary: Boundary): EdgeIndex | null;
  /** Its drawn courses; null where they are not known. */
  courses(boundary: Boundary): readonly Chain[] | null;
  /** The whole course of a line that was delimited before. */
  line(id: string): Chain | null;
  /** The theatre's frame, as a box. */
  readonly frame: {
    readonly west: number;
    readonly south: number;
    readonly east: number;
    readonly north: number;
  };
  /** Whether this is said in a line that no ground can carry, or of a course that does not hold. */
  mayFail(span: Span): boolean;
  report(diagnostic: Diagnostic): void;
}

/** Where a part ends: in a point, where it first meets something, or so far along its own course. */
export type LegEnd =
  | { readonly kind: "at"; readonly position: Position }
  | { readonly kind: "meets"; readonly what: Boundary }
  | { readonly kind: "after"; readonly metres: number };

/** The part before, of the same line. */
export interface Before {
  readonly course: Course;
  readonly chain: Chain;
}

/** One part of a line, with its points found. */
export interface Leg {
  readonly part: LinePart;
  readonly from: Position;
  /** The point in which it begins, by the text; null: where something was met, or after so long a way. */
  readonly begins: Point | null;
  readonly via: readonly Position[];
  readonly end: LegEnd;
  /** null: it is the first, or the one before has no course. */
  readonly before: Before | null;
}

/**
 * What a course gives: for an end in a point one chain, from near the start to near the end; for another
 * the open courses, each from near the start onwards. Null: there is none, and the reason was reported.
 */
export type Courses = readonly Chain[] | null;
