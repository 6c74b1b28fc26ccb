/** Offices, tenures, mandates, and acts beyond them. */
import type { Atlas } from "../../atlas/model.js";
import {
  actorDifferences,
  dateDifferences,
  missing,
  missingScopes,
  sameScope,
  scopeWords,
} from "./differences.js";
import { judged, silent, type Finding, type Of } from "./finding.js";

export function compareOffice(atlas: Atlas, stated: Of<"office">): Finding {
  const office = atlas.offices.find(({ id }) => id === stated.office);
  if (!office) return silent(`no office ${stated.office}`);
  return judged(
    office.party === stated.party ? [] : [`it is an office of ${office.party}`],
    `the office: ${office.name}`,
    [],
  );
}

export function compareMandate(atlas: Atlas, stated: Of<"mandate">): Finding {
  const mandate = atlas.mandates.find(({ id }) => id === stated.mandate);
  if (!mandate) return silent(`no mandate ${stated.mandate}`);
  return judged(
    [
      ...dateDifferences(stated.on ?? stated.from, mandate.from, mandate.id),
      ...dateDifferences(stated.until, mandate.until, `the end of ${mandate.id}`),
      ...actorDifferences(stated.by, [mandate.by], "by"),
      ...actorDifferences(stated.to, [mandate.to], "to"),
      ...missingScopes(stated.over, mandate.over, "over"),
      ...missingScopes(stated.forbidding, mandate.forbidden, "forbidding"),
      ...missing(stated.at, [], "at"),
      ...missing(stated.about, [], "about"),
      ...missingScopes(stated.concerning, [], "concerning"),
    ],
    mandate.title,
    [mandate],
  );
}

/** Who held an office twice agrees if one of the tenures does. */
export function compareTenure(atlas: Atlas, stated: Of<"tenure">): Finding {
  const tenures = atlas.tenures.filter(
    ({ person, office }) => person === stated.person && office === stated.office,
  );
  const differences = tenures.map((tenure) => [
    ...dateDifferences(stated.from, tenure.from, "the beginning"),
    ...dateDifferences(stated.until, tenure.until, "the end"),
  ]);
  const agreeing = Math.max(
    0,
    differences.findIndex((each) => each.length === 0),
  );
  const tenure = tenures[agreeing];
  if (!tenure) return silent(`nothing of ${stated.person} as ${stated.office}`);
  return judged(differences[agreeing]!, tenure.text, [tenure]);
}

export function compareExcess(atlas: Atlas, stated: Of<"excess">): Finding {
  const found = atlas.excesses.filter(({ act }) => act === stated.act);
  const scope = stated.scope;
  const excess = scope ? found.find((one) => sameScope(scope)(one.scope)) : found[0];
  if (!excess) return judged([`no excess of powers follows for ${stated.act}`], "", []);
  const bounds = [...excess.mandates, ...excess.tenures.map((index) => atlas.tenures[index]!.office)];
  const approved = excess.approvedBy ? `; approved by ${excess.approvedBy}` : "";
  const acts = atlas.acts.filter(({ id }) => id === stated.act);
  return judged(
    [],
    `${stated.act} is ${excess.kind === "forbidden" ? "forbidden by" : "beyond"} ${bounds.join(", ")}: ${scopeWords(excess.scope)}${approved}`,
    acts,
    true,
  );
}
