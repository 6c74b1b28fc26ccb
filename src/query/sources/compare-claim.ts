import type { Atlas } from "../../atlas/model.js";
import { dateDifferences, isActor, unlike } from "./differences.js";
import { besideHeld, judged, silent, type Finding, type Of } from "./finding.js";

export function compareClaim(atlas: Atlas, { claim: id, by, from, until, finding }: Of<"claim">): Finding {
  return besideHeld(atlas.claims, "claim", id, (claim) => {
    const { says, shownBy, finding: held } = claim;
    const holder = claim.holders.find((one) => isActor(one.by, by));
    if (by !== null && !holder) return silent({ rule: "no holder", by, says });
    return judged(
      [
        ...dateDifferences(from, holder?.from ?? null, { of: "claim", id, side: "from" }),
        ...dateDifferences(until, holder?.until ?? null, { of: "claim", id, side: "until" }),
        ...unlike<typeof held>(finding, held, (said) => ({ rule: "finding", said, held, shownBy })),
      ],
      { rule: "held", by, says, finding: held, shownBy },
      [claim],
    );
  });
}
