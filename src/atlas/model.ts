/**
 * The compiled atlas: everything that a question needs, and nothing of the language.
 * The page, the commands and the server all ask this; docs/atlas.md is its specification on disk.
 */
import type { CalendarDuration } from "../chronology/add-duration.js";
import type { Interval } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import type { WrittenDays } from "../clauses/acts-model.js";
import type { Commencement } from "../clauses/model.js";
import type { AtlasExistence, AtlasName, Where } from "./written-model.js";
import type { AtlasActs, AtlasEffect, AtlasRights, AtlasSays } from "./acts-model.js";
import type { Along } from "../clauses/ground-model.js";
import type { Basis, Line, Selector } from "../clauses/model.js";
import type { SourceDescription } from "../clauses/source-model.js";
import type { ClauseEnd } from "../effect/clause-ends.js";
import type { Spanless } from "../diagnostics/model.js";
import type { BaseLine } from "../gazetteer/model.js";
import type { BurdenName, LayerName } from "../regime/alike.js";
import type { StepRule } from "../regime/model.js";
import type { Title } from "../regime/title.js";

export type { AtlasExistence, AtlasName, Where };

export interface AtlasCitation {
  readonly source: string;
  readonly locator: string | null;
  /** No independent source was found to say it. */
  readonly only?: true;
}
export interface AtlasParty {
  readonly id: string;
  readonly name: string;
  readonly names: readonly AtlasName[];
  /** Absent: at all times, under one name. */
  readonly existence?: AtlasExistence;
  /** When it was a state, where the corpus says it; `text`: as written. */
  readonly since: WrittenDays | null;
  readonly until: WrittenDays | null;
  /** The party that it is under a new name. */
  readonly continues: string | null;
}
export interface AtlasArticle {
  readonly number: string | null;
  readonly title: string;
  /** The Markdown prose under the heading. */
  readonly prose: string;
}
export interface AtlasInstrument {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly names: readonly AtlasName[];
  readonly parties: readonly string[];
  readonly signedOn: Day | null;
  /** The date in the words of the corpus: `16 May 1858 (Julian)`. */
  readonly signedText: string | null;
  readonly signedAt: string | null;
  readonly signatories: readonly { readonly person: string; readonly party: string }[];
  /** The rule by which it takes effect. */
  readonly commencement: Commencement;
  /** The day on which that is told: the latest that is left open; null: it never takes effect. */
  readonly inForceFrom: Day | null;
  /** The first day on which it may be in force already; equal to `inForceFrom` where that day is certain. */
  readonly possiblyInForceFrom: Day | null;
  readonly texts: readonly string[];
  readonly articles: readonly AtlasArticle[];
  readonly citations: readonly AtlasCitation[];
  readonly where: Where;
}
export type AtlasSelector = Spanless<Selector | Along>;
export interface AtlasClause {
  readonly id: string;
  readonly instrument: string | null;
  readonly article: string | null;
  readonly text: string;
  /** The reason, where the clause is a judgement of the corpus's author; else null. */
  readonly editorial: string | null;
  /** Where it stands, if in no instrument: how things were at first, or one state in the place of another. */
  readonly outside: "at first" | "states" | null;
  /** The party that does it of itself, whoever has the ground; null: none. */
  readonly alone: string | null;
  /** The day of its instrument, where the clause has effect from before it; else null. */
  readonly aheadOf: Day | null;
  /** The ground that it speaks of; null where it gives none. */
  readonly selector: AtlasSelector | null;
  /** Absent: it says nothing of how long it lasts, and nothing ends it. */
  readonly term?: AtlasTerm;
  /** Lines, rivers and other boundaries that it names: to light them up. */
  readonly boundaries: readonly string[];
  /** Surveys, by id, on which its ground rests. */
  readonly surveys: readonly string[];
  /** Those of them on which only some parts of a line of it rest; absent: none. */
  readonly surveysInPart?: readonly string[];
  readonly citations: readonly AtlasCitation[];
  readonly unverified: boolean;
  readonly where: Where;
}
/** How long a clause was to last, and all that ends it, whichever comes first. */
export interface AtlasTerm {
  readonly lasting: CalendarDuration | null;
  readonly ends: readonly ClauseEnd[];
}
export interface AtlasLine {
  readonly id: string;
  readonly role: Line["role"];
  readonly name: string | null;
  readonly insteadOf: string | null;
  readonly instrument: string | null;
  readonly article: string | null;
  readonly editorial: string | null;
  /** Where its text depends on facts: on which, why they were found so (null: they were not), and the other course. */
  readonly otherwise: { readonly if: string; readonly found: string | null; readonly line: string } | null;
  /**
   * Days on which it stands, in order, by reading; a reading that is not here has those of `editorial`.
   * Limits and alternatives never do.
   */
  readonly standing: Readonly<Record<string, readonly Interval[]>>;
  readonly where: Where;
}
/** The edges of a part from one (inclusive) to another (exclusive), by their numbers in it, and the words that put them there. */
export interface AtlasProof {
  readonly from: number;
  readonly until: number;
  readonly by: string;
}
/** `on`: the day, in the words of the corpus. */
export type AtlasRuns =
  { readonly as: "runs"; readonly notToNewBed?: true } | { readonly as: "ran"; readonly on: string };
export interface AtlasLinePart {
  readonly line: string;
  readonly part: number;
  /** The form of its course: `river`, `geodesic`, `watershed`, … */
  readonly form: string;
  /** The text means the edge of the water when it is low, and the shore is drawn; absent: it does not. */
  readonly atLowWater?: true;
  /** Whether it goes with the water that it follows, or stays where that ran on a day; absent: the text does not say. */
  readonly runs?: AtlasRuns;
  /** Where words of its text put it, as it would run elsewhere else, in order; absent: nowhere. */
  readonly proved?: readonly AtlasProof[];
  /** The river, range, coast, lake or other line that its course follows; null: none. */
  readonly along: string | null;
  readonly text: string;
  readonly editorial: string | null;
  /** What fixes its course. */
  readonly basis: Basis;
  /** Surveys, by id, on which it rests: its course, or the points that it joins. */
  readonly surveys: readonly string[];
  readonly unverified: boolean;
  readonly citations: readonly AtlasCitation[];
  readonly where: Where;
  /** lon, lat pairs in order. */
  readonly coordinates: Float64Array;
  /** One figure per edge, metres. */
  readonly accuracyMetres: Float32Array;
}
/** The edges of the subdivision on which what bounds ground of itself runs, and within how many metres it is true. */
export interface AtlasOutline {
  /** Id of an area, a limit, a river or a way. */
  readonly area: string;
  readonly accuracyMetres: number;
  /** Edge e has the half-edges 2e and 2e + 1. */
  readonly edges: Int32Array;
}
/** A course of a water, coast, island or way in which rights are used, or of that along which a clause speaks of them. */
export interface AtlasWhereabouts {
  /** Id of the feature, or of the clause. */
  readonly of: string;
  /** A closed ring, the ground within which is of it too; else on it alone. */
  readonly isGround: boolean;
  /** lon, lat pairs in order. */
  readonly coordinates: Float64Array;
  /** One figure per edge, metres. */
  readonly accuracyMetres: Float32Array;
}
export interface AtlasPlace {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly names: readonly AtlasName[];
  /** Absent: at all times, under one name. */
  readonly existence?: AtlasExistence;
  readonly lon: number;
  readonly lat: number;
  readonly accuracyMetres: number;
  readonly surveys: readonly string[];
  readonly unverified: boolean;
  readonly citations: readonly AtlasCitation[];
}
/** A feature that is no point: a river, lake, coast, island, range or area. Its id is the `name` of its base lines. */
export interface AtlasFeature {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly names: readonly AtlasName[];
  /** Absent: at all times, under one name. */
  readonly existence?: AtlasExistence;
  readonly surveys: readonly string[];
}
/** What somebody else took from the ground or from a map. */
export interface AtlasSurvey {
  readonly id: string;
  readonly title: string;
  /** As the corpus names its file; null: the national lines of `geography/`. */
  readonly file: string | null;
  /** SHA-256 of the file that was read, hexadecimal. */
  readonly sha256: string;
  /** When it was made, in the words of the corpus. */
  readonly of: string | null;
  readonly accuracyMetres: number;
  readonly unverified: boolean;
  readonly citations: readonly AtlasCitation[];
  readonly where: Where;
}
/** As a scholar describes it; what the corpus does not say of it is absent. */
export interface AtlasSource
  extends
    Pick<SourceDescription, "id" | "title" | "address">,
    Said<Omit<SourceDescription, "id" | "title" | "address">> {
  /** When it was made or printed, in the words of the corpus. */
  readonly of?: string;
}
type Said<T> = { readonly [Key in keyof T]?: NonNullable<T[Key]> };
/** What ground the clause of a step speaks of is said by the clause's selector. */
export interface AtlasStep {
  readonly clause: string | null;
  readonly rule: StepRule;
}
export interface AtlasDiagnostic {
  readonly severity: "error" | "warning" | "note";
  readonly code: string;
  readonly message: string;
  readonly help: string;
  readonly where: Where;
}
/** One spell of one face in one reading. Spells of a face are in order and without gaps. */
export interface AtlasSpell {
  readonly from: Day | null;
  /** The first day on which it may hold already; equal to `from` where what began it has an exact date. */
  readonly possiblyFrom: Day | null;
  /** The first day from which on it may hold no more though another is told; equal to `from` where it may until then. */
  readonly possiblyUntil: Day | null;
  /** Equal to `from`: it may have held, and is told of no day. */
  readonly until: Day | null;
  readonly title: Title;
  readonly because: readonly AtlasStep[];
  /** Titles asserted beside it; in a party's own reading, those of others. */
  readonly claims: readonly AtlasClaimed[];
  readonly layers: readonly AtlasLayer[];
  /** Titles that the ground may have instead, and claims that may be made to it. */
  readonly doubts: readonly AtlasDoubt[];
  readonly burdens: readonly AtlasBurden[];
}
/** What ground has beside its title. */
export type AtlasBeside = Pick<AtlasSpell, "claims" | "layers" | "doubts" | "burdens">;
export interface AtlasBurden extends BurdenName {
  /** First the clause that speaks of the ground. */
  readonly because: readonly AtlasStep[];
}
export interface AtlasClaimed {
  readonly title: Title;
  readonly because: readonly AtlasStep[];
}
/** `claimed`: it may be asserted, and nobody is said to have it. */
export interface AtlasDoubt extends AtlasClaimed {
  readonly claimed: boolean;
}
export interface AtlasLayer extends LayerName {
  readonly because: readonly AtlasStep[];
}
export interface AtlasHoldKind {
  readonly id: string;
  readonly name: string;
  readonly names: readonly AtlasName[];
  readonly under: string | null;
  readonly inFact: boolean;
}
export type AtlasBaseLine = BaseLine;

export interface AtlasCoverage extends Interval {
  readonly boxes: readonly Atlas["theatre"][];
  /** Areas, by id, of which it speaks too, and the faces that they have. */
  readonly areas: readonly string[];
  readonly faces: readonly number[];
  readonly citations: readonly AtlasCitation[];
  readonly unverified: boolean;
}

export interface Atlas extends AtlasActs, AtlasEffect, AtlasRights, AtlasSays {
  readonly formatVersion: number;
  readonly corpus: { readonly id: string; readonly title: string };
  /** The days and the ground that the corpus speaks of; absent or null: all; no boxes and no areas, the whole theatre. */
  readonly coverage?: AtlasCoverage | null;
  readonly theatre: {
    readonly west: number;
    readonly south: number;
    readonly east: number;
    readonly north: number;
  };
  /** Parties, in the order of the corpus: the page colours them in this order. */
  readonly parties: readonly AtlasParty[];
  readonly holds: readonly AtlasHoldKind[];
  readonly instruments: readonly AtlasInstrument[];
  readonly clauses: readonly AtlasClause[];
  readonly lines: readonly AtlasLine[];
  readonly parts: readonly AtlasLinePart[];
  readonly places: readonly AtlasPlace[];
  readonly features: readonly AtlasFeature[];
  readonly surveys: readonly AtlasSurvey[];
  readonly sources: readonly AtlasSource[];
  readonly diagnostics: readonly AtlasDiagnostic[];
  readonly readings: readonly string[];
  readonly base: Iterable<AtlasBaseLine>;
  /** Absent: no surveyed area bounds ground. */
  readonly outlines?: readonly AtlasOutline[];
  /** Absent: no rights are used in or along anything that is drawn. */
  readonly whereabouts?: readonly AtlasWhereabouts[];
  readonly partition: AtlasPartition;
  /** Spells of a face in a reading. */
  spells(face: number, reading: string): readonly AtlasSpell[];
}

/** The subdivision, as in partition/model.ts, less what only the compiler needs. */
export interface AtlasPartition {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly origin: Int32Array;
  readonly next: Int32Array;
  readonly face: Int32Array;
  readonly faceAreaSquareKm: Float64Array;
  readonly faceIsLand: Uint8Array;
  readonly faceLabelX: Float64Array;
  readonly faceLabelY: Float64Array;
  readonly cycleStart: Int32Array;
  readonly cycleFace: Int32Array;
}
