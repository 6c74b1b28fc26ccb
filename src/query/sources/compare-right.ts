import type { Atlas } from "../../atlas/model.js";
import { judged, silent, type Finding, type Of } from "./finding.js";

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
  if (said.length === 0) return silent(`no such provision in ${stated.instrument}`);
  const grants = said.filter(({ effect }) => effect === stated.effect);
  const held = grants.flatMap(({ places }) => places.map(({ id, sort }) => id ?? sort));
  return judged(
    grants.length === 0
      ? said.map(({ effect, article }) => `by article ${article ?? "-"} they ${effect}, not ${stated.effect}`)
      : stated.where.filter((id) => !held.includes(id)).map((id) => `not at ${id}`),
    grants.map(({ text, article }) => `article ${article ?? "-"}: ${text}`).join("; "),
    grants.length === 0 ? said : grants,
  );
}
