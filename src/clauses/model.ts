/**
 * The clause tree: everything that a corpus says, with names resolved and every element knowing where it was written.
 * Promise to the next stage: each id in here names an element of the tree of the right kind;
 * lengths are in metres; dates are days; whatever could not be resolved is a diagnostic and is left out.
 */
import type { Moment } from "../chronology/model.js";
import type { Season } from "../chronology/season.js";
import type { Span } from "../diagnostics/model.js";
import type { Box } from "../geodesy/model.js";
import type {
  Azimuth,
  Boundary,
  Cardinal,
  Graticule,
  PartOfGround,
  Point,
  Runs,
  Selector,
  Share,
  Side,
  WhichIslands,
} from "./ground-model.js";
import type { Acts, WrittenDays } from "./acts-model.js";
import type { Network, ReadingTexts, TextNote, Wording } from "./rights-model.js";
import type { DatedName, Existence } from "./existence-model.js";
import type { Says } from "./says-model.js";
import type { Terms } from "./terms-model.js";
import type {
  Basis,
  Course,
  Line,
  LineCheck,
  LinePart,
  PlaceOrBoundary,
  RiverCourse,
  WaterLevel,
} from "./line-model.js";
import type { Source } from "./source-model.js";
import type { Citation, Editorial, Name, Written } from "./written-model.js";

export type {
  Azimuth,
  Boundary,
  Cardinal,
  Citation,
  Graticule,
  Name,
  PartOfGround,
  Point,
  Runs,
  Selector,
  Share,
  WhichIslands,
  Written,
};
export type { Basis, Course, Line, LineCheck, LinePart, PlaceOrBoundary, RiverCourse, WaterLevel };

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
  readonly wordings: readonly Wording[];
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
  readonly since: WrittenDays | null;
  readonly until: WrittenDays | null;
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
  readonly since: WrittenDays;
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
  readonly of: WrittenDays | null;
  readonly accuracyMetres: number;
}

/** What is a line on the ground of itself, known by points along it. */
export type WayKind = "range" | "road" | "railway" | "path" | "wall" | "canal" | "telegraph" | "way";

export type FeatureKind =
  | "river"
  | "lake"
  | "sea"
  | "coast"
  | "island"
  | WayKind
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
   * `through`: ranges, roads and other ways, by the points along them.
   * `surveyed`: places, areas and ways, by a feature of a survey, by its name there.
   * `enclosed`: areas, by boundaries.
   * `within`: areas, all ground within a distance of a boundary or a point, or a part of that ground.
   * `basin`: areas, what drains into a river, or into it above a point.
   * `made of`: areas, several islands, lakes and areas together.
   * `rectangle`: areas, a square or an oblong about a point.
   * `strip`: areas, so broad along a course or a stretch of it, with square ends.
   * `none`: nobody knows where; an area may be known to lie `in` another.
   */
  readonly location:
    | { readonly form: "traced"; readonly from: Point; readonly via: readonly Point[]; readonly to: Point }
    | { readonly form: "at"; readonly point: Point }
    | { readonly form: "through"; readonly points: readonly Point[] }
    | { readonly form: "surveyed"; readonly survey: string; readonly feature: string }
    | { readonly form: "enclosed"; readonly boundaries: readonly Boundary[] }
    | {
        readonly form: "within";
        readonly metres: number;
        readonly of: Boundary | Point;
        readonly part: PartOfGround | null;
      }
    | { readonly form: "basin"; readonly river: string; readonly above: Point | null }
    | { readonly form: "made of"; readonly parts: readonly Boundary[] }
    | {
        readonly form: "rectangle";
        /** Its sides along the bearing and across it. */
        readonly metres: readonly [number, number];
        readonly about: Point;
        /** Null: nobody says how it lies. */
        readonly azimuth: Azimuth | null;
      }
    | {
        readonly form: "strip";
        readonly metres: number;
        /** Half of the breadth on either hand; all of it on each; all of it on that side. */
        readonly on: "both" | "each" | Side;
        readonly of: Boundary;
        /** Its ends; null: all of the course. */
        readonly stretch: readonly [from: Point, to: Point] | null;
      }
    /** Nobody knows where; `in`: in which area, `except`: which others of that it is not in. */
    | { readonly form: "none"; readonly in: string | null; readonly except: readonly string[] };
  /** Why it is taken so. */
  readonly because: string | null;
}

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
  | { readonly form: "with"; readonly instrument: string }
  /** Signed, and nothing ever brought it about. */
  | { readonly form: "never" };

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
