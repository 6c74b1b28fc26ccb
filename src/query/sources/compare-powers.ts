/** Offices, tenures, and acts beyond powers. */
import type { Atlas } from "../../atlas/model.js";
import { dateDifferences, sameScope, unlike } from "./differences.js";
import { besideHeld, judged, silent, type Finding, type Of } from "./finding.js";

export function compareOffice(atlas: Atlas, stated: Of<"office">): Finding {
  return besideHeld(atlas.offices, "office", stated.office, ({ name, party }) =>
    judged(
      unlike(stated.party, party, () => ({ rule: "office of", party })),
      { rule: "office", name },
      [],
    ),
  );
}

/** Who held an office twice agrees if one of the tenures does. */
export function compareTenure(atlas: Atlas, { person, office, from, until }: Of<"tenure">): Finding {
  const compared = atlas.tenures
    .filter((tenure) => tenure.person === person && tenure.office === office)
    .map((tenure) => ({
      tenure,
      differences: [
        ...dateDifferences(from, tenure.from, { of: "tenure", id: person, side: "from" }),
        ...dateDifferences(until, tenure.until, { of: "tenure", id: person, side: "until" }),
      ],
    }));
  const found = compared.find(({ differences }) => differences.length === 0) ?? compared[0];
  if (!found) return silent({ rule: "no tenure", person, office });
  return judged(found.differences, { rule: "written", text: found.tenure.text, date: null }, [found.tenure]);
}

export function compareExcess(atlas: Atlas, { act, scope }: Of<"excess">): Finding {
  const excess = atlas.excesses.find((one) => one.act === act && (!scope || sameScope(scope)(one.scope)));
  if (!excess) return { ...silent({ rule: "no excess", act }), verdict: "differs" };
  const { kind, scope: beyond, approvedBy } = excess;
  const bounds = [...excess.mandates, ...excess.tenures.map((index) => atlas.tenures[index]!.office)];
  return judged(
    [],
    { rule: "excess", act, kind, bounds, scope: beyond, approvedBy },
    atlas.acts.filter(({ id }) => id === act),
    true,
  );
}
