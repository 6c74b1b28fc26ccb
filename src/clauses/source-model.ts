/** What remarks cite. */
import type { WrittenDays } from "./acts-model.js";
import type { Name, Written } from "./written-model.js";

/**
 * What a source is: the print of a text, a record of those who acted, a study of them, a dictionary or the like, the telling of one who was
 * there, one for the general reader, data, or a copy of another page.
 */
export const SOURCE_KINDS = [
  "edition",
  "document",
  "study",
  "reference work",
  "account",
  "popular account",
  "dataset",
  "mirror",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** As a scholar describes it. */
export interface SourceDescription {
  readonly id: string;
  readonly title: string;
  /** Its title in other languages. */
  readonly names: readonly Name[];
  readonly kind: SourceKind | null;
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  /** The collection, journal or book in which it stands. */
  readonly collection: string | null;
  readonly volume: string | null;
  readonly number: string | null;
  readonly pages: string | null;
  /** Place and publisher. */
  readonly publisher: string | null;
  /** Languages in which it is written. */
  readonly languages: readonly string[];
  readonly address: string | null;
  /** Where it was read, if elsewhere. */
  readonly readAt: string | null;
  /** Sources that it copies or retells: no witnesses beside it. */
  readonly echoes: readonly string[];
}
export interface Source extends Written, SourceDescription {
  /** When it was made or printed. */
  readonly of: WrittenDays | null;
}
