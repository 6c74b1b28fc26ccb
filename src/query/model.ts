/** Answers. `query/` imports the atlas and nothing else, so that a browser that only asks carries no parser. */
import type { Outside, Title } from "../regime/title.js";

export interface Reason {
  readonly instrument: string | null;
  readonly article: string | null;
  readonly clause: string;
  readonly file: string;
  readonly line: number;
  /** The reason given, where the clause is editorial; else null. */
  readonly editorial: string | null;
}

export interface NearestLine {
  readonly line: string;
  readonly distanceMetres: number;
  readonly accuracyMetres: number;
  /** The point lies within the error of the line. */
  readonly within: boolean;
}

export interface Perhaps {
  readonly title: Title;
  /** It may hold from `earliest`, and surely does from `since`. */
  readonly earliest: string;
  readonly since: string;
  readonly because: readonly Reason[];
}

export interface Answer {
  readonly place: { readonly lon: number; readonly lat: number; readonly id: string | null };
  readonly day: { readonly iso: string };
  readonly reading: string;
  readonly title: Title | Outside;
  /** ISO, proleptic Gregorian; `until` is exclusive. null: open. Where a date is uncertain, the latest day that it leaves open. */
  readonly since: string | null;
  readonly until: string | null;
  readonly because: readonly Reason[];
  /** Among the lines that stand on the day. */
  readonly nearestLine: NearestLine | null;
  /** A later state of things that may hold already, since the date of what brings it leaves the day open; else null. */
  readonly perhaps: Perhaps | null;
  /** The point lies at sea, where no clause of ground speaks. */
  readonly atSea: boolean;
}
