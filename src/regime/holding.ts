import type { TerritorialClause } from "../clauses/model.js";
import type { Claim, Doubt, Layer, Step } from "./model.js";
import { isSolely, sameTitle, UNALLOCATED, type Title } from "./title.js";

/** What a face has now, why, and the clause that gave it. */
export interface Holding {
  /** What clauses gave, whoever claims it besides. */
  readonly held: Title;
  readonly because: readonly Step[];
  readonly clause: TerritorialClause | null;
  /** Equal for instruments of one day that do not say which came first; null: before all. */
  readonly turn: number | null;
  readonly claims: readonly StandingClaim[];
  readonly layers: readonly Layer[];
  readonly doubts: readonly Doubt[];
}

/** A claim, and the clause that makes it. */
export interface StandingClaim extends Claim {
  readonly clause: TerritorialClause;
}

export const SILENCE: Holding = {
  held: UNALLOCATED,
  because: [{ clause: null, rule: "silence" }],
  clause: null,
  turn: null,
  claims: [],
  layers: [],
  doubts: [],
};

/** With another title: nobody claims what it has, or holds in another way what it has come to have alone; and it has that surely. */
export function withTitle(
  holding: Holding,
  now: Pick<Holding, "held" | "because"> & Partial<Pick<Holding, "clause" | "turn">>,
): Holding {
  const claims = holding.claims.filter(({ title }) => !sameTitle(title, now.held));
  const layers = holding.layers.filter(({ holder }) => !isSolely(now.held, holder));
  const doubts = holding.doubts.filter(({ title }) => !sameTitle(title, now.held));
  return { ...holding, ...now, claims, layers, doubts };
}

/** A later claim to the same adds a reason to it. */
export function withClaim(holding: Holding, made: StandingClaim): Holding {
  const known = holding.claims.find(({ title }) => sameTitle(title, made.title));
  const same = known && { ...known, because: [...known.because, ...made.because] };
  return { ...holding, claims: [...holding.claims.filter((each) => each !== known), same ?? made] };
}

/** A later hold of one kind and holder stands for the earlier; what is sought or doubtful does not for what is had. */
export function withLayer(holding: Holding, made: Layer): Holding {
  const isSame = ({ kind, holder, season }: Layer) =>
    kind === made.kind && holder === made.holder && JSON.stringify(season) === JSON.stringify(made.season);
  if (holding.layers.some((each) => isSame(each) && isMore(each, made))) return holding;
  return { ...holding, layers: [...holding.layers.filter((each) => !isSame(each)), made] };
}

const isMore = (a: Layer, b: Layer): boolean =>
  (b.sought && !a.sought && !a.perhaps) || (b.perhaps && !a.perhaps && a.sought === b.sought);

/** Of those to whom rival clauses gave ground, the one who is left has it; who only claims it has no more than a claim. */
export function toLastRival(holding: Holding, step: Step): Holding {
  const [only, ...others] = holding.claims;
  const isGiven = only && others.length === 0 && only.clause.effect.verb !== "is claimed by";
  if (holding.held.kind !== "unallocated" || !isGiven) return holding;
  return withTitle(holding, { held: only.title, because: [...only.because, step], clause: only.clause });
}
