/** Acts and mandates, phrase by phrase. */
import type { Atlas } from "../../atlas/model.js";
import type { Act, Actor, Mandate, Remit } from "../../clauses/acts-model.js";
import type { SaidActor, SaidPhrases } from "../../clauses/says-model.js";
import { dateDifferences, isActor, sameScope, unlike } from "./differences.js";
import { besideHeld, judged, type Finding, type Of } from "./finding.js";
import type { SourcePhrase, SourceReason } from "./model.js";

/** What the corpus has of each phrase. */
type Held = Pick<Act, "id" | "by" | "to" | "places" | "about" | "scopes" | "targets" | "links"> &
  Pick<Mandate, "from" | "until" | "over" | "forbidden">;

const NO_PHRASE = { places: [], about: [], scopes: [], targets: [], links: [], over: [], forbidden: [] };

export function compareAct(atlas: Atlas, stated: Of<"act">): Finding {
  return besideHeld(atlas.acts, "act", stated.act, (act) =>
    judged(
      [
        ...unlike(stated.kind, act.kind, (said) => ({ rule: "kind", said, held: act.kind })),
        ...phraseDifferences("act", stated, { ...NO_PHRASE, ...act, from: act.when }),
      ],
      { rule: "written", text: act.title, date: act.when?.text ?? null },
      [act],
    ),
  );
}

export function compareMandate(atlas: Atlas, stated: Of<"mandate">): Finding {
  return besideHeld(atlas.mandates, "mandate", stated.mandate, (mandate) => {
    const held = { ...NO_PHRASE, ...mandate, by: [mandate.by], to: [mandate.to] };
    const fact = { rule: "written", text: mandate.title, date: null } as const;
    return judged(phraseDifferences("mandate", stated, held), fact, [mandate]);
  });
}

function phraseDifferences(of: "act" | "mandate", said: SaidPhrases, held: Held): SourceReason[] {
  const { id } = held;
  return [
    ...dateDifferences(said.on ?? said.from, held.from, { of, id, side: "from" }),
    ...dateDifferences(said.until, held.until, { of, id, side: "until" }),
    ...actorDifferences("by", said.by, held.by),
    ...actorDifferences("to", said.to, held.to),
    ...missing("at", said.at, held.places, sameName),
    ...missing("about", said.about, held.about, sameName),
    ...missing("concerning", said.concerning, held.scopes, sameScope),
    ...missing("over", said.over, held.over, sameScope),
    ...missing("forbidding", said.forbidding, held.forbidden, sameScope),
    ...said.doings.flatMap((one) => doingDifferences(one, held.targets)),
    ...said.links
      .filter(({ relation, to }) => !held.links.some((link) => link.relation === relation && link.act === to))
      .map((link) => ({ rule: "link", ...link }) as const),
  ];
}

const sameName = (a: string) => (b: string) => a === b;

/** What is said and not held, with what is held and not said. */
function missing<Said extends string | Remit>(
  phrase: SourcePhrase,
  said: readonly Said[],
  held: readonly Said[],
  same: (a: Said) => (b: Said) => boolean,
): SourceReason[] {
  const others = held.filter((one) => !said.some(same(one)));
  return said
    .filter((one) => !held.some(same(one)))
    .map((one) => ({ rule: "phrase", phrase, said: one, held: others.length > 0 ? others : null }));
}

function actorDifferences(
  phrase: "by" | "to",
  said: readonly SaidActor[],
  held: readonly Actor[],
): SourceReason[] {
  return said.flatMap(({ who, office, party }): SourceReason[] => {
    const match = held.find((actor) => isActor(actor, who));
    if (!match) {
      const others = held.flatMap((actor) => actor.person ?? actor.office ?? actor.party ?? []);
      return [{ rule: "phrase", phrase, said: who, held: others }];
    }
    if (office !== null && match.office !== office) return [{ rule: "not as", who, office }];
    if (party !== null && match.party !== party) return [{ rule: "did it for", who, party: match.party }];
    return [];
  });
}

/** What is done, and to which instrument; to which article and clause of it where the source names them. */
function doingDifferences(said: SaidPhrases["doings"][number], held: Held["targets"]): SourceReason[] {
  const { doing, instrument, article, label: clause } = said;
  const isMeant = (one: Held["targets"][number]): boolean =>
    one.doing === doing &&
    one.target.instrument === instrument &&
    (article === null || one.target.article === article) &&
    (clause === null || one.target.clause === clause);
  return held.some(isMeant)
    ? []
    : [{ rule: "deed", said: { doing, target: { instrument, article, clause } }, held }];
}
