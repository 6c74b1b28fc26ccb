/** Provisions: what a clause grants, limits, obliges or points at; and the vocabulary that they are written in. */
import type { WrittenDays } from "./acts-model.js";
import type { Along, Selector } from "./ground-model.js";
import type { Terms } from "./terms-model.js";
import type { Written } from "./written-model.js";

export type Modality = "may" | "must" | "must not";

/**
 * Where a right is used. `place` has the id of a place, `river`, `lake` and `sea` of a water, `ground` of a named piece of country;
 * `clause` the id of the clause whose ground it is; any other sort (`realm`, `capital`, `land-frontier`, `open-ports` …) is
 * a kind of place in the grantor's realm.
 */
export interface WhereUsed {
  readonly sort: string;
  readonly id: string | null;
}

interface ProvisionBase extends Written {
  /** The clause's id: `<instrument>/<article>/<n>`. */
  readonly id: string;
  readonly instrument: string | null;
  readonly article: string | null;
  /** The clause in the words of the corpus. */
  readonly text: string;
  /** The corpus's own short name for the clause, where it has one. */
  readonly label: string | null;
  /** Language versions that have it; null: all. */
  readonly texts: readonly string[] | null;
  readonly terms: Terms | null;
}

/** Grants, limits or obliges: by its effect. */
interface GrantBase extends ProvisionBase {
  readonly effect: Modality;
  readonly right: string;
  readonly holder: string;
  /** The class of holders: `subjects`, `ships`, `consuls` …; from the corpus's vocabulary. null: the state itself. */
  readonly who: string | null;
  readonly conditions: readonly string[];
}

export interface Grant extends GrantBase {
  readonly kind: "grant";
  /** The party on whose ground, or towards whom, the right is used. */
  readonly grantor: string;
  readonly places: readonly WhereUsed[];
}

/** The same on some ground, or along something, whoever has it, the holder too. */
export interface Burden extends GrantBase {
  readonly kind: "burden";
  readonly selector: Selector | Along;
  /** To whom it is owed; empty: to the other parties of its instrument. */
  readonly towards: readonly string[];
}

/**
 * Gives what another has. `most-favoured-nation` brings what others *may* do;
 * `as-other-nations` brings what they may, must and must not do in its subject.
 */
export interface Favour extends ProvisionBase {
  readonly kind: "favour";
  readonly form: "most-favoured-nation" | "as-other-nations";
  readonly beneficiary: string;
  readonly grantor: string;
  /** Kinds of right; empty: any. */
  readonly subjects: readonly string[];
  /** Class of holders; null: anyone. */
  readonly who: string | null;
  /** What the beneficiary gives in return; null: unconditional. */
  readonly condition: string | null;
  /** `hereafter`: only what is granted from the day this clause takes effect. */
  readonly scope: "ever" | "hereafter";
}

/** What either of the two may do with the other, the other may do with it, in these subjects (empty: any). */
export interface Reciprocity extends ProvisionBase {
  readonly kind: "reciprocity";
  readonly between: readonly [string, string];
  readonly subjects: readonly string[];
}

/** A place is of a sort: Beijing is the capital of the Qing. */
export interface Site extends ProvisionBase {
  readonly kind: "site";
  readonly sort: string;
  readonly party: string;
  readonly place: string;
}

export type Provision = Grant | Burden | Favour | Reciprocity | Site;

/** A word of the corpus's vocabulary: a kind of right, or a class of holders; `under` names the wider word. */
export interface Word extends Written {
  readonly id: string;
  readonly name: string;
  readonly under: string | null;
}

export interface Network {
  readonly provisions: readonly Provision[];
  readonly rights: readonly Word[];
  readonly holders: readonly Word[];
  /** Sorts of place: `realm`, `capital`, `open-ports` …; `under` is null. */
  readonly sorts: readonly Word[];
}

/** What a language version of an article says or lacks, and what follows from it. */
export interface TextNote extends Written {
  readonly instrument: string;
  readonly article: string | null;
  readonly language: string;
  readonly status: "authentic" | "governing" | "translation" | null;
  /** What it is, where it is a map annexed to the instrument. */
  readonly map: { readonly title: string; readonly of: WrittenDays | null } | null;
  readonly how: "lacks" | "says" | null;
  readonly words: string | null;
  readonly consequence: string | null;
  readonly text: string;
}

/** How a language version of an article, or of a whole instrument, is worded, by the edition that is cited. */
export interface Wording extends Written {
  readonly instrument: string;
  readonly article: string | null;
  readonly language: string;
  /** A line for each paragraph. null: only where it stands is known. */
  readonly words: string | null;
  readonly text: string;
}

/** The texts that a party's reading follows, of one instrument or (null) of all. */
export interface ReadingTexts {
  readonly reading: string;
  readonly instrument: string | null;
  readonly texts: readonly string[];
}
