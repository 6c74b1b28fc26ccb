import type { TerritorialClause } from "../clauses/model.js";
import type { AssertedTitle, Hold, Step } from "./model.js";
import { isSolely, sameTitle, UNALLOCATED, type Title } from "./title.js";

/** What is told that a face has now; and what it has in each way in which what nobody can place may lie. */
export interface Holding {
  readonly told: Had;
  /** None where nothing that is not known makes a difference. */
  readonly ways: Ways;
}

/** What makes a difference to a face, and what it has for each of the answers that are possible together. */
export interface Ways {
  readonly asked: readonly string[];
  readonly each: readonly Way[];
}

export interface Way {
  /** The questions that are answered yes; all others that were asked are answered no. */
  readonly yes: ReadonlySet<string>;
  readonly had: Had;
}

/** What a face has, why, and the clause that gave it. */
export interface Had {
  /** What clauses gave, whoever claims it besides. */
  readonly held: Title;
  readonly because: readonly Step[];
  readonly clause: TerritorialClause | null;
  /** Equal for instruments of one day that do not say which came first; null: before all. */
  readonly turn: number | null;
  /** What it had before the first instrument of that turn; null: that is not asked. */
  readonly eve: Had | null;
  readonly claims: readonly StandingClaim[];
  readonly layers: readonly Hold[];
}

/** A claim, and the clause that makes it. */
export interface StandingClaim extends AssertedTitle {
  readonly clause: TerritorialClause;
}

export const SILENCE: Had = {
  held: UNALLOCATED,
  because: [{ clause: null, rule: "silence" }],
  clause: null,
  turn: null,
  eve: null,
  claims: [],
  layers: [],
};

/** With another title: nobody claims what it has, or holds in another way what it has come to have alone. */
export function withTitle(
  had: Had,
  now: Pick<Had, "held" | "because"> & Partial<Pick<Had, "clause" | "turn" | "eve">>,
): Had {
  const claims = had.claims.filter(({ title }) => !sameTitle(title, now.held));
  const layers = had.layers.filter(({ holder }) => !isSolely(now.held, holder));
  return { ...had, ...now, claims, layers };
}

/** A later claim to the same adds a reason to it. */
export function withClaim(had: Had, made: StandingClaim): Had {
  const known = had.claims.find(({ title }) => sameTitle(title, made.title));
  const same = known && { ...known, because: [...known.because, ...made.because] };
  return { ...had, claims: [...had.claims.filter((each) => each !== known), same ?? made] };
}

/** A later hold of one kind and holder stands for the earlier; what is sought does not for what is had. */
export function withLayer(had: Had, made: Hold): Had {
  const isSame = ({ kind, holder, season }: Hold) =>
    kind === made.kind && holder === made.holder && JSON.stringify(season) === JSON.stringify(made.season);
  if (had.layers.some((each) => isSame(each) && !each.sought && made.sought)) return had;
  return { ...had, layers: [...had.layers.filter((each) => !isSame(each)), made] };
}

/** Of those to whom rival clauses gave ground, the one who is left has it; who only claims it has no more than a claim. */
export function toLastRival(had: Had, step: Step): Had {
  const [only, ...others] = had.claims;
  const isGiven = only && others.length === 0 && only.clause.effect.verb !== "is claimed by";
  if (had.held.kind !== "unallocated" || !isGiven) return had;
  return withTitle(had, { held: only.title, because: [...only.because, step], clause: only.clause });
}
