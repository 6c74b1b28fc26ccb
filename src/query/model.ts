/** Answers. `query/` imports the atlas and nothing else, so that a browser that only asks carries no parser. */
import type { Title } from "../regime/model.js";

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

export interface Answer {
  readonly place: { readonly lon: number; readonly lat: number; readonly id: string | null };
  readonly day: { readonly iso: string };
  readonly reading: string;
  readonly title: Title | { readonly kind: "outside"; readonly holders: readonly [] };
  /** ISO, proleptic Gregorian; `until` is exclusive. null: open. */
  readonly since: string | null;
  readonly until: string | null;
  readonly because: readonly Reason[];
  /** Among the lines that stand on the day. */
  readonly nearestLine: NearestLine | null;
  /** The point lies at sea, where no clause of ground speaks. */
  readonly atSea: boolean;
}
