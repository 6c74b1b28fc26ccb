/** Acts, lives, rights and what sources say, as the atlas holds them: with places in files instead of spans. */
import { flat } from "../geodesy/flat.js";
import type { Excess, SettledActs } from "../acts/model.js";
import type { Acts, Act } from "../clauses/acts-model.js";
import type { Corpus } from "../clauses/model.js";
import type { Span } from "../diagnostics/model.js";
import type { SettledEffects } from "../effect/from-acts.js";
import type { LonLat } from "../geodesy/model.js";
import type { RightsByReading } from "../rights/from-effect.js";
import type { AtlasActs, AtlasEffect, AtlasExcess, AtlasRights, AtlasSays, Placed } from "./acts-model.js";
import { packRights } from "./from-rights.js";
import type { Where } from "./written-model.js";

export interface SettledStages {
  readonly acts: SettledActs;
  readonly effect: SettledEffects;
  readonly rights: RightsByReading;
  /** Where each occupation is, by its id. */
  readonly occupied: ReadonlyMap<string, readonly LonLat[]>;
}

export function assembleBeside(
  corpus: Corpus,
  { acts: { acts, excesses }, effect, rights, occupied }: SettledStages,
  where: (span: Span) => Where,
): AtlasActs & AtlasEffect & AtlasRights & AtlasSays {
  const placed = <T extends { readonly span: Span }>({ span, ...rest }: T) =>
    ({ ...rest, where: where(span) }) as unknown as Placed<T>;
  const { network } = corpus;
  return {
    persons: corpus.persons.map(({ id, name, names, party }) => ({ id, name, names, party })),
    offices: corpus.offices.map(({ id, name, names, party }) => {
      const over = acts.officeScopes.find((scopes) => scopes.office === id)?.over ?? [];
      return { id, name, names, party, over };
    }),
    countries: acts.countries.map(placed),
    acts: acts.acts.map(placed),
    tenures: acts.tenures.map(placed),
    mandates: acts.mandates.map(placed),
    claims: acts.claims.map(placed),
    occupations: acts.occupations.map((occupation) => ({
      ...placed(occupation),
      coordinates: flat(occupied.get(occupation.id) ?? []),
    })),
    lifetimes: acts.lifetimes.map(placed),
    excesses: excesses.map((excess) => packExcess(excess, acts)),
    lives: effect.lives,
    rightKinds: network.rights.map(placed),
    holderClasses: network.holders.map(placed),
    placeSorts: network.sorts.map(placed),
    provisions: network.provisions.map(({ terms: _, ...provision }) => placed(provision)),
    ...packRights(rights),
    textNotes: corpus.textNotes.map(placed),
    wordings: corpus.wordings.map(placed),
    says: corpus.says.map(placed),
  };
}

function packExcess(
  { act, actor, scope, kind, bounds, approvedBy, disownedBy }: Excess,
  acts: Acts,
): AtlasExcess {
  return {
    act: act.id,
    actor,
    scope,
    kind,
    mandates: bounds.flatMap((bound) => (bound.kind === "mandate" ? [bound.mandate.id] : [])),
    tenures: bounds.flatMap((bound) => (bound.kind === "office" ? [acts.tenures.indexOf(bound.tenure)] : [])),
    approvedBy: idOf(approvedBy),
    disownedBy: idOf(disownedBy),
  };
}

const idOf = (act: Act | null): string | null => act?.id ?? null;
