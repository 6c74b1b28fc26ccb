/**
 * The clause tree: everything that a corpus says, with names resolved and every element knowing where it was written.
 * Promise to the next stage: each id in here names an element of the tree of the right kind;
 * lengths are in metres; dates are days; whatever could not be resolved is a diagnostic and is left out.
 */
import type { Moment } from "../chronology/model.js";
import type { Season } from "../chronology/season.js";
import type { Span } from "../diagnostics/model.js";
import type { Boundary, Graticule, Point, Selector } from "./ground-model.js";
import type { Acts, DayRange } from "./acts-model.js";
import type { Network, ReadingTexts, TextNote } from "./rights-model.js";
import type { DatedName, Existence } from "./existence-model.js";
import type { Says } from "./says-model.js";
import type { Terms } from "./terms-model.js";
import type { Citation, Editorial, Name, Written } from "./written-model.js";

export type { Boundary, Citation, Editorial, Graticule, Name, Point, Selector, Written };

export interface Corpus {
  readonly id: string;
  readonly title: string;
  /** null: it speaks of all days, and of the whole theatre. */
  readonly coverage: Coverage | null;
  readonly theatre: Theatre | null;
  readonly parties: readonly Party[];
  readonly inheritances: readonly Inheritance[];
  readonly persons: readonly Person[];
  readonly offices: readonly Office[];
  readonly sources: readonly Source[];
  readonly holds: readonly HoldKind[];
  readonly surveys: readonly Survey[];
  readonly features: readonly Feature[];
  readonly lines: readonly Line[];
  readonly instruments: readonly Instrument[];
  /** Territorial clauses of the state of things before the first instrument (`at first …`). */
  readonly atFirst: readonly TerritorialClause[];
  /** What was done, by whom, with which powers. */
  readonly acts: Acts;
  /** What clauses grant, limit or oblige. */
  readonly network: Network;
  readonly textNotes: readonly TextNote[];
  readonly readingTexts: readonly ReadingTexts[];
  readonly ends: readonly Ends[];
  /** What narrative sources say. */
  readonly says: readonly Says[];
}

/** `ends INSTRUMENT [article N]`: no effect for anyone from the day this instrument is in force. */
export interface Ends extends Written {
  readonly id: string;
  readonly instrument: string;
  readonly article: string | null;
  readonly text: string;
  readonly ended: string;
  readonly endedArticle: string | null;
}

/** The days and the ground that a corpus speaks of; beyond them it is not silent, but says that it does not speak. */
export interface Coverage extends Written {
  /** Of one day each. */
  readonly from: Moment | null;
  readonly until: Moment | null;
  /** Boxes and areas of the gazetteer together; none of either: the whole theatre. */
  readonly boxes: readonly Box[];
  readonly areas: readonly { readonly id: string; readonly span: Span }[];
}

/** A box of degrees. `east` is always greater than `west`; it exceeds 180 where the box crosses the antimeridian. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The area considered: a box. `east` is always greater than `west`; it exceeds 180 where the box crosses the antimeridian. */
export interface Theatre extends Written {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface Party extends Written {
  readonly id: string;
  readonly name: string;
  readonly names: readonly Name[];
  /** From when until when it was a state; null: not said. */
  readonly since: DayRange | null;
  readonly until: DayRange | null;
  /** Names of their time; on other days it has its own. */
  readonly named: readonly DatedName[];
  /** The party that it is under a new name. */
  readonly continues: string | null;
  /** Parties by whose readings it does not. */
  readonly notFor: readonly string[];
}

/**
 * A state in the place of another. `continues`: the same state under a new name, and nothing passes;
 * `succeeds`: another state, which has the titles of the first in some ground, and of its rights those by some instruments.
 */
export interface Inheritance extends Written {
  /** `states/<n>`, or `states/<party>` of one that continues another. */
  readonly id: string;
  readonly form: "continues" | "succeeds";
  readonly heir: string;
  readonly of: string;
  readonly since: DayRange;
  /** null: all ground. */
  readonly selector: Selector | null;
  /** Instruments whose rights and duties it has; null: all of them. */
  readonly treaties: readonly string[] | null;
  /** Parties by whose readings it is not so. */
  readonly notFor: readonly string[];
  /** As written, white space folded. */
  readonly text: string;
}
export interface Person extends Written {
  readonly id: string;
  readonly name: string;
  readonly names: readonly Name[];
  readonly party: string | null;
}
export interface Office extends Written {
  readonly id: string;
  readonly name: string;
  readonly names: readonly Name[];
  readonly party: string;
}
export interface Source extends Written {
  readonly id: string;
  readonly title: string;
  readonly address: string | null;
}

/** A word of the corpus for what a party may have of ground beside title: a lease, a mandate, an occupation. */
export interface HoldKind extends Written {
  readonly id: string;
  readonly name: string;
  readonly names: readonly Name[];
  /** The wider word. */
  readonly under: string | null;
  /** By presence on the ground, whatever any text says. */
  readonly inFact: boolean;
}

/** What somebody else took from the ground or from a map: evidence, beside the text. */
export interface Survey extends Written {
  readonly id: string;
  readonly title: string;
  /** A file beside the one that names it, and the property or column that holds the names; null: the lines of `geography/`. */
  readonly data: { readonly file: string; readonly property: string } | null;
  /** When it was made. */
  readonly of: DayRange | null;
  readonly accuracyMetres: number;
}

export type FeatureKind =
  | "river"
  | "lake"
  | "sea"
  | "coast"
  | "island"
  | "range"
  | "area"
  | "town"
  | "post"
  | "pass"
  | "hill"
  | "peak"
  | "cape"
  | "marker"
  | "picket"
  | "place";

/** What an id may name. */
export type NamedKind =
  | FeatureKind
  | "party" | "person" | "office" | "source" | "line" | "instrument"
  | "survey" | "country" | "act" | "mandate" | "claim" | "occupation" | "statement"
  | "right" | "holders" | "places" | "hold"; // prettier-ignore

/** Something with a name in the gazetteer. How it is located depends on its kind. */
export interface Feature extends Written {
  readonly id: string;
  readonly kind: FeatureKind;
  readonly name: string;
  readonly names: readonly Name[];
  readonly existence: Existence | null;
  /** Stated accuracy (`within 5 km`), metres; null where none is stated. */
  readonly accuracyMetres: number | null;
  /**
   * `traced`: rivers and coasts, on the shipped hydrography, through the `via` points in order.
   * `at`: places; lakes, islands and seas by a point in (or near) them.
   * `through`: ranges, by the points along the crest.
   * `surveyed`: places and areas, by a feature of a survey, by its name there.
   * `enclosed`: areas, by boundaries.
   * `within`: areas, all ground within a distance of a boundary or a point.
   * `basin`: areas, what drains into a river, or into it above a point.
   * `made of`: areas, several islands, lakes and areas together.
   * `none`: nobody knows where; an area may be known to lie `in` another.
   */
  readonly location:
    | { readonly form: "traced"; readonly from: Point; readonly via: readonly Point[]; readonly to: Point }
    | { readonly form: "at"; readonly point: Point }
    | { readonly form: "through"; readonly points: readonly Point[] }
    | { readonly form: "surveyed"; readonly survey: string; readonly feature: string }
    | { readonly form: "enclosed"; readonly boundaries: readonly Boundary[] }
    | { readonly form: "within"; readonly metres: number; readonly of: Boundary | Point }
    | { readonly form: "basin"; readonly river: string; readonly above: Point | null }
    | { readonly form: "made of"; readonly parts: readonly Boundary[] }
    | { readonly form: "none"; readonly in: string | null };
  /** Why it is taken so. */
  readonly because: string | null;
}

export type RiverCourse = "unspecified" | "thalweg" | "median line" | "left bank" | "right bank";

/**
 * A delimitation in words.
 * `line` bounds ground and stands from the day its instrument is in force;
 * `limit` bounds only the clauses that name it (`as far as`); `alternative` is another reading of `insteadOf`, shown, bounding nothing.
 * A `line` with `insteadOf` is the course that a later instrument gave to that line: it stands in its place.
 */
export interface Line extends Written {
  readonly id: string;
  readonly role: "line" | "limit" | "alternative";
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
  /** What the text says of the course beside where it goes. */
  readonly checks: readonly LineCheck[];
}

/** A bound on a course that the text states: it draws no course, but one that breaks it is not the one that is meant. */
export type LineCheck = { readonly span: Span } &
  /** Places on one side: a party's, or to one hand of the course. */
  (
    | {
        readonly form: "leaving";
        readonly places: readonly string[];
        readonly to:
          | { readonly party: string; readonly hand: null }
          | { readonly party: null; readonly hand: "left" | "right" };
      }
    | {
        readonly form: "nowhere beyond";
        readonly side: "north" | "south" | "east" | "west";
        readonly of: Boundary;
      }
    | {
        readonly form: "nowhere nearer";
        readonly metres: number;
        readonly to: Boundary | { readonly kind: "place"; readonly id: string };
      }
  );

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
  | { readonly form: "parallel"; readonly at: Graticule }
  | { readonly form: "meridian"; readonly at: Graticule }
  /** On a constant bearing (a rhumb line), in degrees clockwise from north. */
  | { readonly form: "bearing"; readonly azimuthDegrees: number }
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
  /** Between the drainage of these rivers (with all that runs into them) and of those; `others` empty means everything else. */
  | { readonly form: "watershed"; readonly waters: readonly string[]; readonly others: readonly string[] }
  | { readonly form: "range"; readonly range: string }
  | { readonly form: "coast"; readonly coast: string | null; readonly water?: WaterLevel }
  | { readonly form: "shore"; readonly lake: string; readonly water?: WaterLevel }
  /** At a distance from the coast or a line, on the side where the part's end lies. */
  | { readonly form: "parallel-to"; readonly what: Boundary; readonly metres: number }
  /** The median line of a lake (by id), or of the water between two shores. */
  | { readonly form: "middle"; readonly lake: string | null }
  /** Along the lines of a survey, or along the one feature that is named. */
  | { readonly form: "survey"; readonly survey: string; readonly feature: string | null }
  /** Along the edge of an area, where it has another area on its other side. */
  | { readonly form: "edge"; readonly area: string; readonly other: string | null }
  /** Left to commissioners: provisionally straight through its points, and open until a later instrument delimits it. */
  | { readonly form: "as-fixed" }
  /** The course of another line, exactly. */
  | { readonly form: "line"; readonly line: string };

export interface Instrument extends Written {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly names: readonly Name[];
  readonly parties: readonly string[];
  readonly signed: (Moment & { readonly place: string | null }) | null;
  readonly signatories: readonly { readonly person: string; readonly party: string }[];
  /** `on signature` unless the instrument states another. */
  readonly commencement: Commencement;
  /** Instruments after which it came, where the dates leave that open. */
  readonly after: readonly string[];
  readonly texts: readonly string[];
  readonly articles: readonly Article[];
  readonly clauses: readonly Clause[];
}

/** The rule by which an instrument takes effect. On which day it did is a matter of the stage effect. */
export type Commencement =
  | { readonly form: "on signature" }
  /** When every party has ratified. */
  | { readonly form: "on ratification" }
  /** When ratifications are exchanged: an act that `exchanges` it. */
  | { readonly form: "on exchange" }
  | { readonly form: "on day"; readonly date: Moment }
  /** When another instrument takes effect. */
  | { readonly form: "with"; readonly instrument: string };

/** An article: a Markdown heading and the prose under it. `number` is null for a preamble. */
export interface Article {
  readonly number: string | null;
  readonly title: string;
  readonly prose: string;
  readonly span: Span;
}

export type Clause = TerritorialClause | LineEnds | Delimits | Agreed | Confirms;

interface ClauseBase extends Written {
  /** `<instrument>/<article>/<n>`, or `at-first/<n>`. Stable under reordering of files. */
  readonly id: string;
  readonly instrument: string | null;
  readonly article: string | null;
  /** The clause as written, white space folded. */
  readonly text: string;
  readonly editorial: Editorial | null;
  /** The corpus's own short name for the clause, where it has one. */
  readonly label?: string | null;
}

/** Says whose some ground is. */
export interface TerritorialClause extends ClauseBase {
  readonly kind: "territory";
  readonly selector: Selector;
  readonly effect: Effect;
  readonly terms: Terms | null;
  /** Language versions that have it; null: all. */
  readonly texts?: readonly string[] | null;
}

/** `the line X stands no more`. */
export interface LineEnds extends ClauseBase {
  readonly kind: "line-ends";
  readonly line: string;
}
/** `agreed "…"`: a provision without territorial effect, kept so that it can be cited. */
export interface Agreed extends ClauseBase {
  readonly kind: "agreed";
  readonly provision: string;
}
/** `delimits LINE from P …`: another course for a line, or a stretch of one, from the day on which this takes effect. */
export interface Delimits extends ClauseBase {
  readonly kind: "delimits";
  readonly line: string;
  /** Among the courses that its instrument gives to that line, from 1. */
  readonly nth: number;
  readonly name: string | null;
  readonly from: Point;
  readonly parts: readonly LinePart[];
}
/** `confirms INSTRUMENT [article N]`. */
export interface Confirms extends ClauseBase {
  readonly kind: "confirms";
  readonly confirmed: string;
  readonly confirmedArticle: string | null;
}

export type Effect =
  | { readonly verb: "passes to"; readonly to: string; readonly from: string | null }
  | { readonly verb: "belongs to" | "remains with"; readonly to: string }
  | { readonly verb: "is common to"; readonly parties: readonly string[] }
  /** `alone`: the party that left it open of itself, whoever holds it; null: the parties did. */
  | {
      readonly verb: "is left undetermined";
      readonly between: readonly string[];
      readonly alone: string | null;
    }
  /** The part of one of those who have it in common. */
  | { readonly verb: "share passes to"; readonly of: string; readonly to: string }
  | { readonly verb: "is claimed by" | "is given up by" | "is annexed by"; readonly by: string }
  /** Beside title: as a lease, an occupation …; `from` is the giver, or who is asked for it. */
  | {
      readonly verb: "is held by" | "is sought by";
      readonly by: string;
      /** Others, who hold it together with that party. */
      readonly jointly?: readonly string[];
      readonly as: string;
      readonly from: string | null;
      /** The part of each year in which it is held; null: the whole. */
      readonly season: Season | null;
    };
