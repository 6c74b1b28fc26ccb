/**
 * Acts: what was done on a day, by whom, for whom, where, and what it did to instruments and to other acts.
 * Days are ranges [earliest, latest]. An act is in no way bound to a list of kinds: its kind is a word,
 * and what it does stands in its phrases.
 */
import type { DayRange as Days } from "../chronology/model.js";
import type { Name, Written } from "./written-model.js";

/** A date as written and the days that it may be. null: nothing bounds it on that side. */
export interface WrittenDays extends Days {
  readonly text: string;
}

/** Who did something: a person, in an office where it is said, for a party. At least one is given. */
export interface Actor {
  readonly person: string | null;
  readonly office: string | null;
  readonly party: string | null;
}

/** An instrument, one of its articles, or one clause by its label. */
export interface TextTarget {
  readonly instrument: string;
  readonly article: string | null;
  readonly clause: string | null;
}

/** What an act does to an instrument. */
export type Doing =
  | "drafts"
  | "signs"
  | "ratifies"
  | "exchanges"
  | "proclaims"
  | "contests"
  | "rejects"
  | "accepts"
  | "confirms"
  | "suspends"
  | "revives"
  | "ends"
  /** Keeps it in effect through a war that would suspend it. */
  | "keeps"
  /** Bears on it in no such way. */
  | "touches";

/** How an act stands to another. */
export type Relation =
  "in answer to" | "in spite of" | "because of" | "part of" | "instead of" | "approves" | "disowns";

/** What an act, a mandate or an office is about: a matter (`frontier`, `trade`; null: any) and a country (null: any). */
export interface Remit {
  readonly matter: string | null;
  readonly country: string | null;
}

export interface Act extends Written {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly names: readonly Name[];
  readonly when: WrittenDays | null;
  /** The last day of something that lasted (a war, a siege); null: it was done on a day, or its end is not said. */
  readonly until: WrittenDays | null;
  readonly lasting: boolean;
  readonly by: readonly Actor[];
  /** Those it was done to, with or against. */
  readonly to: readonly Actor[];
  readonly places: readonly string[];
  /** Features and elements that it is about. */
  readonly about: readonly string[];
  /** What was written, said or sent. */
  readonly saying: string | null;
  /** Why, where the corpus gives a reason of its own. */
  readonly because: string | null;
  readonly scopes: readonly Remit[];
  readonly targets: readonly { readonly doing: Doing; readonly target: TextTarget }[];
  readonly links: readonly { readonly relation: Relation; readonly act: string }[];
  readonly text: string;
}

/** A person in an office: the days may be uncertain; null: not said, or open. */
export interface Tenure extends Written {
  readonly person: string;
  readonly office: string;
  readonly from: WrittenDays | null;
  readonly until: WrittenDays | null;
  readonly text: string;
}

/** Powers and instructions: to a person or to whoever holds an office, by a superior. */
export interface Mandate extends Written {
  readonly id: string;
  readonly title: string;
  readonly to: Actor;
  readonly by: Actor;
  readonly over: readonly Remit[];
  readonly forbidden: readonly Remit[];
  readonly aims: readonly string[];
  readonly from: WrittenDays | null;
  readonly until: WrittenDays | null;
  readonly text: string;
}

/** A country: a province, a region, by name only; `partOf` are the wider ones. */
export interface Country extends Written {
  readonly id: string;
  readonly name: string;
  readonly names: readonly Name[];
  readonly partOf: readonly string[];
}

/** A statement about the world held by someone, and what the corpus finds of it. */
export interface Claim extends Written {
  readonly id: string;
  readonly says: string;
  readonly about: readonly string[];
  readonly holders: readonly {
    readonly by: Actor;
    readonly from: WrittenDays | null;
    readonly until: WrittenDays | null;
  }[];
  /** `open`: the corpus does not judge. */
  readonly finding: "true" | "false" | "open";
  /** The act that showed it. */
  readonly shownBy: string | null;
  readonly because: string | null;
}

/** Presence on the ground, whatever the title: around a place, or along a river between two places. */
export interface Occupation extends Written {
  readonly id: string;
  readonly party: string;
  readonly ground:
    | { readonly form: "at"; readonly place: string }
    | {
        readonly form: "along";
        readonly river: string;
        readonly from: string | null;
        readonly to: string | null;
      };
  readonly withinMetres: number;
  readonly from: WrittenDays | null;
  readonly until: WrittenDays | null;
  readonly act: string | null;
  readonly because: string | null;
  readonly text: string;
}

/** When a person lived, where the corpus says it. */
export interface Lifetime extends Written {
  readonly person: string;
  readonly born: WrittenDays | null;
  readonly died: WrittenDays | null;
}

/** What an office is over, by its own nature. */
export interface OfficeScopes {
  readonly office: string;
  readonly over: readonly Remit[];
}

export interface Acts {
  readonly acts: readonly Act[];
  readonly tenures: readonly Tenure[];
  readonly mandates: readonly Mandate[];
  readonly countries: readonly Country[];
  readonly claims: readonly Claim[];
  readonly occupations: readonly Occupation[];
  readonly lifetimes: readonly Lifetime[];
  readonly officeScopes: readonly OfficeScopes[];
}
