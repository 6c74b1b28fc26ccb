/**
 * What an atlas holds beside ground: acts, persons, offices, powers, claims and occupation; the lives of instruments and
 * their texts; rights; and what sources say. As in the clause tree, with `where` in the place of spans.
 */
import type {
  Act,
  Actor,
  Claim,
  Country,
  Lifetime,
  Mandate,
  Occupation,
  Remit,
  Tenure,
} from "../clauses/acts-model.js";
import type { Provision, TextNote, Word, Wording } from "../clauses/rights-model.js";
import type { Says } from "../clauses/says-model.js";
import type { Interval } from "../chronology/interval.js";
import type { Life } from "../effect/model.js";
import type { Holds, RightIdentity } from "../rights/model.js";
import type { AtlasName, Where } from "./written-model.js";

/** A written element with its place in the files instead of its span. */
export type Placed<T> = T extends { readonly span: unknown }
  ? Omit<T, "span"> & { readonly where: Where }
  : never;

type Untimed<T> = T extends unknown ? Omit<T, "terms"> : never;

export interface AtlasPerson {
  readonly id: string;
  readonly name: string;
  readonly names: readonly AtlasName[];
  readonly party: string | null;
}
export interface AtlasOffice {
  readonly id: string;
  readonly name: string;
  readonly names: readonly AtlasName[];
  readonly party: string;
  readonly over: readonly Remit[];
}

/** An act beyond powers. `bounds`: the mandates and tenures (by index) whose limits it passed. */
export interface AtlasExcess {
  readonly act: string;
  readonly actor: Actor;
  readonly scope: Remit;
  readonly kind: "forbidden" | "beyond";
  readonly mandates: readonly string[];
  readonly tenures: readonly number[];
  readonly approvedBy: string | null;
  readonly disownedBy: string | null;
}

/** Presence on the ground: a point or a stretch of river, and how far from it. lon, lat pairs; empty: not located. */
export type AtlasOccupation = Placed<Occupation> & { readonly coordinates: readonly number[] };

export type AtlasLife = Life;

/** `chain`: the clause and the rule that used it, first cause first. */
export interface AtlasDerivation {
  readonly chain: readonly (readonly [clause: string, rule: string])[];
  readonly via: string | null;
}
export interface AtlasRight extends RightIdentity {
  readonly reading: string;
  /** `derivations`: indices into `rightDerivations`, the shortest first. */
  readonly spells: readonly (Interval & {
    readonly holds: Holds;
    readonly derivations: readonly number[];
    readonly more: boolean;
  })[];
}

/** Acts and those who act. */
export interface AtlasActs {
  readonly persons: readonly AtlasPerson[];
  readonly offices: readonly AtlasOffice[];
  readonly countries: readonly Placed<Country>[];
  /** In the order of their first day. */
  readonly acts: readonly Placed<Act>[];
  readonly tenures: readonly Placed<Tenure>[];
  readonly mandates: readonly Placed<Mandate>[];
  readonly claims: readonly Placed<Claim>[];
  readonly occupations: readonly AtlasOccupation[];
  readonly lifetimes: readonly Placed<Lifetime>[];
  readonly excesses: readonly AtlasExcess[];
}

/** The lives of instruments, and what their language versions say. */
export interface AtlasEffect {
  readonly lives: readonly AtlasLife[];
  readonly textNotes: readonly Placed<TextNote>[];
  readonly wordings: readonly Placed<Wording>[];
}

export interface AtlasRights {
  readonly rightKinds: readonly Placed<Word>[];
  readonly holderClasses: readonly Placed<Word>[];
  readonly placeSorts: readonly Placed<Word>[];
  /** On which days each has effect stands in `rights`. */
  readonly provisions: readonly Untimed<Placed<Provision>>[];
  readonly rightDerivations: readonly AtlasDerivation[];
  readonly rights: readonly AtlasRight[];
}

/** What narrative sources say. */
export interface AtlasSays {
  readonly says: readonly Placed<Says>[];
}
