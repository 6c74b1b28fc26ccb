import type { Basis } from "../clauses/model.js";
type Phrase = (words: string) => string;
type Phrase2 = (first: string, second: string) => string;

export interface SidePhrase {
  readonly side: "left" | "right" | "north" | "south" | "east" | "west";
  readonly islands: boolean;
  readonly of: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly limits: string | null;
  readonly overSea: boolean;
  readonly withWaters: boolean;
}

/** Ground, what bounds it, and points. */
export interface GroundPhrases {
  readonly frame: string;
  readonly coast: (name: string | null) => string;
  readonly river: Phrase;
  readonly lake: Phrase;
  readonly line: Phrase;
  readonly island: Phrase;
  readonly area: Phrase;
  /** What lies on or by a course and has no breadth. */
  readonly along: Phrase;
  side(ground: SidePhrase): string;
  readonly between: Phrase;
  readonly islandsOfRiver: Phrase;
  /** Of what is in a river: the day; null: at any time. */
  asRiverRuns(what: string, on: string | null): string;
  /** With its slow changes alone. */
  notToNewBed(what: string): string;
  /** Of a party, or of anybody (null), within another's ground. */
  enclaves(of: string | null, within: string): string;
  heldOn(party: string, date: string, within: string | null): string;
  readonly except: Phrase2;
  readonly islands: { readonly in: Phrase } & Readonly<Record<"within" | "nearer" | "among", Phrase2>>;
  watersOf(name: string, limits: string | null): string;
  around(point: string, limits: string | null): string;
  /** Ground of which the sea in it is a part. */
  readonly withWaters: Phrase;
  readonly mouth: Phrase;
  readonly source: Phrase;
  endOfCourse(end: "beginning" | "end", of: string): string;
  readonly confluence: Phrase;
  upstream(distance: string, river: string, from: string): string;
  downstream(distance: string, river: string, from: string): string;
  /** `azimuth`: degrees clockwise from north. */
  offset(distance: string, azimuth: number, from: string): string;
  alongTowards(distance: string, of: string, from: string, to: string): string;
  towards(distance: string, from: string, to: string): string;
  readonly meeting: Phrase;
  nearest(boundary: string, point: string): string;
  /** A parallel or meridian, by its degrees or by the point whose it is. */
  readonly circles: Readonly<Record<"parallel" | "meridian", Phrase>>;
  readonly after: Phrase;
  crossing(boundaries: string, near: string | null): string;
  /** `azimuth`: degrees clockwise from north. */
  extreme(azimuth: number, of: string): string;
  shoreOnSide(azimuth: number, of: string): string;
  outermost(side: "left" | "right", of: string, from: string): string;
  midway(points: string, along: string | null): string;
  shareOfWay(share: string, one: string, other: string, along: string | null): string;
}

/** Surveys, as evidence. */
export interface SurveyPhrases {
  /** Where the file is no file of the corpus. */
  readonly geography: string;
  readonly of: Phrase;
  readonly within: Phrase;
  survey(title: string, facts: string, sha256: string): string;
  readonly heading: string;
  readonly shares: Readonly<Record<Basis, string>>;
  readonly line: string;
  readonly total: string;
}
