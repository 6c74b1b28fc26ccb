/**
 * Delimitations become chains on the ground.
 * Promise to the next stage: longitudes are unwrapped into the theatre's range; each chain is continuous;
 * each edge knows its accuracy and the part of the line it came from.
 */
import type { LineCheck } from "../clauses/model.js";
import type { LonLat } from "../geodesy/model.js";
import type { Chain } from "../gazetteer/model.js";

export interface DelimitedPart {
  /** Its place in the line: the index of the written part, but where a later course keeps stretches of the one before. */
  readonly part: number;
  /** Of a later course: the index among its own written parts. */
  readonly written?: number;
  /** Of a later course: the part of an earlier one that this stretch is kept from. */
  readonly kept?: { readonly line: string; readonly part: number };
  readonly chain: Chain;
  /** Of each edge, the words of its text that put it there, as it would run elsewhere else; null: it was not moved. Absent: none was. */
  readonly proved?: readonly (LineCheck | null)[];
}

export interface Delimitation {
  readonly line: string;
  readonly parts: readonly DelimitedPart[];
}

/** What is no line but bounds ground because a clause names it: a river, its banks, a shore, an island, the outline of an area. */
export interface NamedBoundary {
  readonly kind: "river" | "way" | "bed" | "lake" | "island" | "area" | "parallel" | "meridian";
  readonly id: string;
  readonly vertices: readonly LonLat[];
  readonly closed: boolean;
  /** How well its first and last point are known, metres, where they lead on to what they are meant to meet; null: they do not. */
  readonly endsWithinMetres: readonly [number, number] | null;
}

/** A course of something that is no ground of its own, in or along which rights are used. */
export interface Whereabouts {
  /** Id of a feature, or of the provision that speaks of what lies along something. */
  readonly of: string;
  /** A closed ring, the ground within which is of it too; else on it alone. */
  readonly isGround: boolean;
  readonly chain: Chain;
}

export interface Delimitations {
  readonly lines: ReadonlyMap<string, Delimitation>;
  readonly boundaries: readonly NamedBoundary[];
  readonly whereabouts: readonly Whereabouts[];
}
