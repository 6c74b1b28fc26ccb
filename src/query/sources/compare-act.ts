import type { Atlas } from "../../atlas/model.js";
import { actorDifferences, dateDifferences, missing, missingScopes } from "./differences.js";
import { judged, silent, type Finding, type Of } from "./finding.js";

type Act = Atlas["acts"][number];
type Target = Act["targets"][number];
type SaidDoing = Of<"act">["doings"][number];

export function compareAct(atlas: Atlas, stated: Of<"act">): Finding {
  const act = atlas.acts.find(({ id }) => id === stated.act);
  if (!act) return silent(`no act ${stated.act}`);
  return judged(
    [
      ...(stated.kind !== null && stated.kind !== act.kind
        ? [`it is a ${act.kind}, not a ${stated.kind}`]
        : []),
      ...dateDifferences(stated.on ?? stated.from, act.when, act.id),
      ...dateDifferences(stated.until, act.until, `the end of ${act.id}`),
      ...actorDifferences(stated.by, act.by, "by"),
      ...actorDifferences(stated.to, act.to, "to"),
      ...missing(stated.at, act.places, "at"),
      ...missing(stated.about, act.about, "about"),
      ...missingScopes(stated.concerning, act.scopes, "concerning"),
      ...missingScopes(stated.over, [], "over"),
      ...missingScopes(stated.forbidding, [], "forbidding"),
      ...stated.doings.flatMap((said) => doingDifferences(said, act.targets)),
      ...stated.links.flatMap(
        ({ relation, to }) =>
        missing([to], act.links.filter((link) => link.relation === relation).map((link) => link.act), relation), // prettier-ignore
      ),
    ],
    `${act.title}${act.when ? ` (${act.when.text})` : ""}`,
    [act],
  );
}

/** What is done, and to which instrument; to which article and clause of it where the source names them. */
function doingDifferences(said: SaidDoing, targets: readonly Target[]): string[] {
  const isMeant = ({ doing, target }: Target): boolean =>
    doing === said.doing &&
    target.instrument === said.instrument &&
    (said.article === null || target.article === said.article) &&
    (said.label === null || target.clause === said.label);
  if (targets.some(isMeant)) return [];
  const words = doingWords(said.doing, said.instrument, said.article, said.label);
  const held = targets.map(({ doing, target }) =>
    doingWords(doing, target.instrument, target.article, target.clause),
  );
  return [`the corpus does not have it that it ${words}${held.length > 0 ? `, but ${held.join(", ")}` : ""}`];
}

const doingWords = (
  doing: string,
  instrument: string,
  article: string | null,
  clause: string | null,
): string =>
  `${doing} ${instrument}${article === null ? "" : ` article ${article}`}${clause === null ? "" : ` clause ${clause}`}`;
