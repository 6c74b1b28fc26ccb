import type { Atlas } from "../../atlas/model.js";
import { dateDifferences, isActor } from "./differences.js";
import { judged, silent, type Finding, type Of } from "./finding.js";

export function compareClaim(atlas: Atlas, stated: Of<"claim">): Finding {
  const claim = atlas.claims.find(({ id }) => id === stated.claim);
  if (!claim) return silent(`no claim ${stated.claim}`);
  const holder = claim.holders.find(({ by }) => isActor(by, stated.by));
  if (stated.by !== null && !holder) return silent(`nothing of ${stated.by} holding that ${claim.says}`);
  const found = claim.finding === "open" ? "not judged" : claim.finding;
  return judged(
    [
      ...dateDifferences(stated.from, holder?.from ?? null, "the claim"),
      ...dateDifferences(stated.until, holder?.until ?? null, "the end of the claim"),
      ...(stated.finding !== null && stated.finding !== claim.finding
        ? [`the corpus finds it ${found}, not ${stated.finding}`]
        : []),
    ],
    `held by ${stated.by ?? "the corpus"}: ${claim.says} (found: ${found}${claim.shownBy ? ` by ${claim.shownBy}` : ""})`,
    [claim],
  );
}
