import type { Atlas } from "../../atlas/model.js";
import { judged, silent, type Finding, type Of } from "./finding.js";
import type { SourceReason } from "./model.js";

type Grant = Extract<Atlas["provisions"][number], { kind: "grant" }>;

/** What the instrument itself says: a right that follows from other instruments too is asked of the rights. */
export function compareRight(atlas: Atlas, stated: Of<"right">): Finding {
  const said = atlas.provisions.filter(
    (provision): provision is Grant =>
      provision.kind === "grant" &&
      provision.instrument === stated.instrument &&
      provision.holder === stated.holder &&
      provision.grantor === stated.grantor &&
      provision.who === stated.who &&
      provision.right === stated.right,
  );
  if (said.length === 0) return silent({ rule: "no provision", instrument: stated.instrument });
  const grants = said.filter(({ effect }) => effect === stated.effect);
  const held = grants.flatMap(({ places }) => places.map(({ id, sort }) => id ?? sort));
  return judged(
    grants.length === 0
      ? said.map(({ effect, article }): SourceReason => ({ rule: "effect", article, held: effect, said: stated.effect })) // prettier-ignore
      : stated.where.filter((id) => !held.includes(id)).map((place) => ({ rule: "not at", place })),
    { rule: "articles say", articles: grants.map(({ text, article }) => ({ text, article })) },
    grants.length === 0 ? said : grants,
  );
}
