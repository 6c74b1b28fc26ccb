/** Points, what bounds ground, and which ground a clause speaks of. */
import type { Moment } from "../chronology/model.js";
import type { Span } from "../diagnostics/model.js";
import type { LonLat } from "../geodesy/model.js";

/** A point as written. `span` is the text of the point itself. */
export type Point = { readonly span: Span } & (
  | { readonly form: "coordinates"; readonly at: LonLat }
  /** A feature of a place kind. */
  | { readonly form: "place"; readonly feature: string }
  | { readonly form: "mouth" | "source"; readonly river: string }
  | { readonly form: "confluence"; readonly rivers: readonly [string, string] }
  /** Of a line, a way or a coast with a name, as it is written. */
  | { readonly form: "beginning" | "end"; readonly of: Boundary }
  /** Along the river from its mouth (`above the mouth of`) or from a point on it; positive is upstream. */
  | {
      readonly form: "along-river";
      readonly river: string;
      readonly upstreamMetres: number;
      readonly from: Point;
    }
  /** `5 km north of X`: a geodesic from the place at an azimuth in degrees clockwise from north. */
  | ({
      readonly form: "offset";
      readonly from: Point;
      readonly metres: number;
    } & Azimuth)
  /** `35 minutes east of X`: on the parallel or the meridian of the place, so many degrees or minutes from it. */
  | {
      readonly form: "shifted";
      readonly from: Point;
      readonly size: number;
      readonly unit: "degrees" | "minutes";
      readonly azimuthDegrees: Cardinal;
    }
  /** `200 m from X towards Y`: by the geodesic from one to the other, or beyond it. */
  | { readonly form: "towards"; readonly from: Point; readonly metres: number; readonly to: Point }
  /** `5 km along L from X towards Y`: from the place on it nearest the one, on the way to that nearest the other. */
  | {
      readonly form: "along";
      readonly of: Boundary;
      readonly metres: number;
      readonly from: Point;
      readonly to: Point;
    }
  /** Where a part first meets something: the coast, the theatre's frame, a line, a river. Only at an end of a line's part. */
  | { readonly form: "meets"; readonly what: Boundary }
  /** So far along the part's own course. Only as the end of a line's part. */
  | { readonly form: "after"; readonly metres: number }
  /** The point of a line, river, lake shore or coast nearest to a point, or to another of them. */
  | { readonly form: "nearest"; readonly on: Boundary; readonly to: Boundary | Point }
  /** Where two boundaries cross; of several crossings the one nearest a point. */
  | { readonly form: "crossing"; readonly of: readonly [Boundary, Boundary]; readonly nearest: Point | null }
  /** The point of something drawn that lies farthest in a direction, in degrees clockwise from north. */
  | { readonly form: "extreme"; readonly of: Boundary; readonly azimuthDegrees: number }
  /** The point of something drawn that lies farthest to one side as seen from a point: where a straight line from there touches it. */
  | {
      readonly form: "outermost";
      readonly of: Boundary;
      readonly side: "left" | "right";
      readonly from: Point;
    }
  /** Half way, or another share of the way, from one point to another: by the geodesic, or along a boundary. */
  | {
      readonly form: "midway";
      readonly between: readonly [Point, Point];
      readonly share: Share;
      readonly along: Boundary | null;
    }
);

/** North, east, south and west, in degrees clockwise from north. */
export type Cardinal = 0 | 90 | 180 | 270;

/** Degrees clockwise from true north, and what the needle gave where it was the compass's. */
export interface Azimuth {
  readonly azimuthDegrees: number;
  readonly needle: Needle | null;
}

/** A bearing as the compass gave it, and how far east (negative: west) of true north its needle stood. */
export interface Needle {
  readonly degrees: number;
  readonly declinationDegrees: number;
}

/** `2/3` as it is written: more than nothing and less than the whole. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** The latitude of a parallel or the longitude of a meridian, in degrees, or the point whose it is. */
export type Graticule = number | Point;

/**
 * The water as it runs at any time, or as it ran on a day. `notToNewBed`: with its slow changes alone; where it leaves its bed for another,
 * the line stays in the old one.
 */
export type Runs =
  { readonly as: "runs"; readonly notToNewBed?: true } | { readonly as: "ran"; readonly on: Moment };

/** Something that can bound ground. */
export type Boundary =
  | { readonly kind: "line"; readonly id: string; readonly span: Span }
  | { readonly kind: "river"; readonly id: string; readonly span: Span }
  | { readonly kind: "lake"; readonly id: string; readonly shore?: number; readonly span: Span }
  | { readonly kind: "coast"; readonly id: string | null; readonly span: Span }
  | { readonly kind: "area"; readonly id: string; readonly span: Span }
  /** `shore`: of its outer shore the side that lies so, in degrees clockwise from north; a lake's too. */
  | { readonly kind: "island"; readonly id: string; readonly shore?: number; readonly span: Span }
  /** A range, road, railway …, in the order of its points. */
  | { readonly kind: "way"; readonly id: string; readonly span: Span }
  /** From frame to frame; its `id` is how it is written. */
  | {
      readonly kind: "parallel" | "meridian";
      readonly id: string;
      readonly at: Graticule;
      readonly span: Span;
    }
  | { readonly kind: "frame"; readonly span: Span };

type Waters = { readonly kind: "lake" | "river"; readonly id: string };

/**
 * Where the islands of a river or of a sea lie that are meant. Of a river a `side` has no limits, and is told from each island's nearest
 * place on its course.
 */
export type WhichIslands = Extract<
  Selector,
  { form: "side" | "between" | "area" | "islands-within" | "islands-nearer" }
>;

/** Of some ground what lies beside the course of a boundary, by its nearest point; or what lies nearer to one thing than to another. */
export type PartOfGround =
  | { readonly form: "beside"; readonly side: Side; readonly of: Boundary }
  | { readonly form: "nearer"; readonly to: Boundary | Point; readonly than: Boundary | Point };

export type Side = "left" | "right" | "north" | "south" | "east" | "west";

export type Selector =
  /**
   * Ground on one side of a line or river. `left` and `right` face along the line as written (downstream, for a river);
   * compass sides are resolved from the line's overall course. `from` and `to` keep to a stretch of it.
   * `limits` stop the selection for this clause only. `islands`: only whole islands lying on that side.
   * `overSea`: wherever coasts and other lines are. `withWaters`: the sea in the selection has title too.
   */
  | {
      readonly form: "side";
      readonly side: Side;
      readonly of: Boundary;
      readonly from: Point | null;
      readonly to: Point | null;
      readonly limits: readonly Boundary[];
      readonly islands: boolean;
      readonly overSea?: boolean;
      readonly withWaters?: boolean;
      readonly span: Span;
    }
  /** The ground that all the named boundaries enclose, each of them touching it. */
  | {
      readonly form: "between";
      readonly boundaries: readonly Boundary[];
      readonly withWaters?: boolean;
      readonly span: Span;
    }
  /** An area of the gazetteer. */
  | {
      readonly form: "area";
      readonly area: string;
      readonly withWaters?: boolean;
      readonly span: Span;
    }
  /** One island of the gazetteer. */
  | { readonly form: "island"; readonly island: string; readonly span: Span }
  /** The islands that the hydrography knows in a river; `where`: only whole ones that lie so. */
  | {
      readonly form: "river-islands";
      readonly river: string;
      readonly runs: Runs | null;
      readonly where?: WhichIslands;
      readonly span: Span;
    }
  /** Whole islands all of whose shore lies on a sea, as far as that goes; `where`: only those that lie so. */
  | {
      readonly form: "sea-islands";
      readonly sea: string;
      readonly limits: readonly Boundary[];
      readonly where?: WhichIslands;
      readonly span: Span;
    }
  /** Whole islands in the sea: those in some ground, those that come so near, those that lie nearer to one thing than to another. */
  | {
      readonly form: "islands-in";
      readonly ground: Extract<Selector, { form: "between" | "area" }>;
      readonly span: Span;
    }
  | {
      readonly form: "islands-within";
      readonly metres: number;
      readonly of: Boundary | Point;
      readonly span: Span;
    }
  | {
      readonly form: "islands-nearer";
      readonly to: Boundary | Point;
      readonly than: Boundary | Point;
      readonly span: Span;
    }
  /** The ground around a point, as far as the boundaries. */
  | {
      readonly form: "around";
      readonly point: Point;
      readonly limits: readonly Boundary[];
      readonly withWaters?: boolean;
      readonly span: Span;
    }
  /** A lake as it is drawn, or the bed of a river where its banks are. */
  | { readonly form: "waters"; readonly of: Waters; readonly span: Span }
  /** The sea about a point of it, as far as coasts, the frame and its limits; no land in it. */
  | {
      readonly form: "sea";
      readonly sea: string;
      readonly limits: readonly Boundary[];
      readonly span: Span;
    }
  /** What a party had, alone or in common, on a day before the clause's, within some ground or anywhere. */
  | {
      readonly form: "held-on";
      readonly party: string;
      readonly date: Moment;
      readonly within: Selector | null;
      readonly span: Span;
    }
  /** What others than a party, or one of them, have that lies wholly within its ground, as things are before the clause's day. */
  | { readonly form: "enclaves"; readonly within: string; readonly of: string | null; readonly span: Span }
  /** Some ground less other ground. */
  | {
      readonly form: "except";
      readonly of: Selector;
      readonly exceptions: readonly Selector[];
      readonly span: Span;
    };

/** What has no breadth of its own: on or by the course of a boundary, and no ground beside it. */
export interface Along {
  readonly form: "along";
  readonly of: Boundary;
  readonly span: Span;
}
