import type { Interval } from "../chronology/interval.js";

/** Where something was written: the file as given to the compiler, line and column from 1. */
export interface Where {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface AtlasName {
  readonly language: string;
  readonly text: string;
}

/** The days on which a state or a feature was there, and its names of some of them; null: open. */
export interface AtlasExistence extends Interval {
  readonly named: readonly (Interval & { readonly name: string; readonly names: readonly AtlasName[] })[];
}
