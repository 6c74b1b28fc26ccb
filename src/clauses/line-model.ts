/** Lines in words: where they begin, the parts of their course, and what their text makes sure of. */
import type { Span } from "../diagnostics/model.js";
import type { Azimuth, Boundary, Graticule, Point, Runs, Side } from "./ground-model.js";
import type { Editorial, Written } from "./written-model.js";

export type RiverCourse = "unspecified" | "thalweg" | "median line" | "left bank" | "right bank";

/**
 * A delimitation in words.
 * `line` bounds ground and stands from the day its instrument is in force;
 * `limit` bounds only the clauses that name it (`as far as`); `alternative` is another reading of `insteadOf`, shown, bounding nothing;
 * `impossible` is one that no ground can carry, for the reason in `editorial`: kept and shown as far as it goes, bounding nothing.
 * A `line` with `insteadOf` is the course that a later instrument gave to that line: it stands in its place.
 */
export interface Line extends Written {
  readonly id: string;
  readonly role: "line" | "limit" | "alternative" | "impossible";
  readonly name: string | null;
  readonly insteadOf: string | null;
  readonly instrument: string | null;
  readonly article: string | null;
  readonly editorial: Editorial | null;
  readonly from: Point;
  /** The course that holds. */
  readonly parts: readonly LinePart[];
  /** The other course of a line that depends on facts; null: it does not. */
  readonly otherwise: Otherwise | null;
}

/** `or, if "…"`: what the text lets a line depend on, and the course that does not hold. */
export interface Otherwise {
  readonly condition: string;
  readonly parts: readonly LinePart[];
  /** The condition was found true, and by whom: so the other course is the one that comes first in the text. Null: it was not. */
  readonly found: (Written & { readonly because: string | null }) | null;
}

/** One part of a line, from where the last one ended to `to`. */
export interface LinePart extends Written {
  readonly editorial: Editorial | null;
  /** The words of the part, for answers. */
  readonly text: string;
  readonly to: Point;
  readonly via: readonly Point[];
  /** Stated accuracy of the part, metres; null: derive it from the form. */
  readonly accuracyMetres: number | null;
  readonly course: Course;
  /** Straight steps lead to the course from where the part begins, and from it to where it ends, however far that is. */
  readonly isJoined?: true;
  /** Whether the text lets the line go with the water that it follows; null: it does not say. */
  readonly runs: Runs | null;
  /** What the text says of the course beside where it goes. */
  readonly checks: readonly LineCheck[];
}

/** A bound on a course that the text states: it draws no course, but one that breaks it is not the one that is meant. */
export type LineCheck = { readonly span: Span } &
  /** Places, ground and courses on one side: a party's, or to one hand of the course. */
  (
    | {
        readonly form: "leaving";
        readonly what: readonly PlaceOrBoundary[];
        readonly to:
          | { readonly party: string; readonly hand: null }
          | { readonly party: null; readonly hand: "left" | "right" };
      }
    | {
        readonly form: "nowhere beyond";
        readonly side: "north" | "south" | "east" | "west";
        readonly of: Boundary;
      }
    | AtDistance<"nowhere nearer">
    | AtDistance<"nowhere farther">
    /** No river, line or shore is crossed. */
    | { readonly form: "nowhere across"; readonly of: Boundary }
    /** Wherever the course would be farther, or nearer, it runs at that distance instead: however well it is known. */
    | AtDistance<"at most">
    | AtDistance<"at least">
  );

interface AtDistance<Form extends string> {
  readonly form: Form;
  readonly metres: number;
  readonly to: PlaceOrBoundary;
}

/** Of what a course may keep clear. */
export type PlaceOrBoundary = Boundary | { readonly kind: "place"; readonly id: string };

/** What fixes the course of a part: the words of its text, a survey, or the judgement of the corpus's author. */
export type Basis = "text" | "evidence" | "judgement";

/** The height of the water of which a text speaks; null: of none. */
export type WaterLevel = "low" | "high" | null;

export type Course =
  | {
      readonly form: "river";
      readonly river: string;
      readonly direction: "upstream" | "downstream";
      readonly course: RiverCourse;
      readonly water?: WaterLevel;
    }
  | { readonly form: "straight"; readonly as: "geodesic" | "rhumb" }
  /** Straight towards a place, as far as what it meets before it comes there. */
  | { readonly form: "towards"; readonly place: Point; readonly as: "geodesic" | "rhumb" }
  | { readonly form: "parallel"; readonly at: Graticule }
  | { readonly form: "meridian"; readonly at: Graticule }
  /** On a constant bearing (a rhumb line), in degrees clockwise from true north. */
  | ({ readonly form: "bearing" } & Azimuth)
  /** By geodesic at right angles to a course on which it begins; `side`: null where its end says which way. */
  | { readonly form: "right-angles"; readonly what: Boundary; readonly side: Side | null }
  /** Straight on in the direction in which the part before ended. */
  | { readonly form: "onward" }
  /** About a centre, as far from it as is said, or as a point is, or (both null) as the part begins. */
  | {
      readonly form: "arc";
      readonly centre: Point;
      readonly metres: number | null;
      readonly through: Point | null;
      /** null: by the points between, else the shorter way. */
      readonly sense: "clockwise" | "counterclockwise" | null;
    }
  /** Between the drainage of these rivers, lakes and coasts, with all that runs in, and of those; `others` empty: of all other water. */
  | { readonly form: "watershed"; readonly waters: readonly string[]; readonly others: readonly string[] }
  /** Along a range, a road, a railway … */
  | { readonly form: "way"; readonly way: string }
  | { readonly form: "coast"; readonly coast: string | null; readonly water?: WaterLevel }
  | { readonly form: "shore"; readonly lake: string; readonly water?: WaterLevel }
  /** At a distance from the coast or a line, on the side where the part's end lies. */
  | { readonly form: "parallel-to"; readonly what: Boundary; readonly metres: number }
  /** The median line of a lake (by id), or of the water between two shores. */
  | { readonly form: "middle"; readonly lake: string | null }
  /** As far from one boundary as from another. */
  | { readonly form: "midway"; readonly between: readonly [Boundary, Boundary] }
  /** Along the lines of a survey, or along the one feature that is named. */
  | { readonly form: "survey"; readonly survey: string; readonly feature: string | null }
  /** Along the edge of an area, where it has another area on its other side. */
  | { readonly form: "edge"; readonly area: string; readonly other: string | null }
  /** Left to commissioners: provisionally straight through its points, and open until a later instrument delimits it. */
  | { readonly form: "as-fixed" }
  /** The course of another line, exactly. */
  | { readonly form: "line"; readonly line: string };
