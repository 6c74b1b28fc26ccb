/** Whose ground a place was, and who stood on it. */
import type { Atlas } from "../../atlas/model.js";
import type { WrittenDays } from "../../clauses/acts-model.js";
import { partiesOf } from "../../regime/title.js";
import type { Asker } from "../ask.js";
import { readPlace } from "../request/place.js";
import { dateDifferences, unlike } from "./differences.js";
import { besideHeld, judged, silent, type Finding, type Of } from "./finding.js";

/** On the first and on the last day that the source's date leaves open. */
export function compareTitle(atlas: Atlas, asker: Asker, { at, date, kind, holders }: Of<"title">): Finding {
  const place = readPlace(atlas, at);
  if (!place.ok) return silent({ rule: "nothing", of: "place", id: at });
  const told = boundsOf(date).map((day) => {
    const { title, because } = asker.ask(place.value, day);
    return { day, at, kind: title.kind, holders: [...partiesOf(title)].sort(), because };
  });
  const last = told.at(-1);
  if (!last) return silent({ rule: "open date", date: date.text });
  const said = [...holders].sort().join();
  const { instrument = null, article = null } = last.because[0] ?? {};
  return judged(
    told
      .filter((held) => held.kind !== kind || held.holders.join() !== said)
      .map(({ because: _, ...held }) => ({ rule: "title", ...held })),
    { rule: "ground", at, kind: last.kind, holders: last.holders, date: date.text, instrument, article },
    [],
    true,
  );
}

/** The first and the last day of a date; none where it is open at an end. */
export function boundsOf({ earliest, latest }: WrittenDays): number[] {
  return earliest === null || latest === null ? [] : [...new Set([earliest, latest])];
}

export function compareOccupation(atlas: Atlas, stated: Of<"occupation">): Finding {
  return besideHeld(atlas.occupations, "occupation", stated.occupation, (occupation) => {
    const { id, party, from, text } = occupation;
    return judged(
      [
        ...unlike(stated.party, party, () => ({ rule: "occupied by", party })),
        ...dateDifferences(stated.from, from, { of: "occupation", id, side: "from" }),
      ],
      { rule: "written", text, date: null },
      [occupation],
    );
  });
}
