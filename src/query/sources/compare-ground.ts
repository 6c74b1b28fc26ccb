/** Whose ground a place was, and who stood on it. */
import type { Atlas } from "../../atlas/model.js";
import { isoFromDay } from "../../chronology/days.js";
import type { DayRange } from "../../clauses/acts-model.js";
import { partiesOf } from "../../regime/title.js";
import type { Asker } from "../ask.js";
import { readPlace } from "../request/place.js";
import { dateDifferences } from "./differences.js";
import { judged, silent, type Finding, type Of } from "./finding.js";

/** On the first and on the last day that the source's date leaves open. */
export function compareTitle(atlas: Atlas, asker: Asker, stated: Of<"title">): Finding {
  const place = readPlace(atlas, stated.at);
  const days = boundsOf(stated.date);
  if (!place.ok || days.length === 0) return silent(`no located place ${stated.at}`);
  const holders = [...stated.holders].sort().join("+");
  const differences = days.flatMap((day) => {
    const { title } = asker.ask(place.value, day);
    const held = [...partiesOf(title)].sort().join("+");
    const fits = title.kind === stated.kind && held === holders;
    return fits ? [] : [`on ${isoFromDay(day)} ${stated.at} is ${title.kind} ${held}`];
  });
  const [reason] = asker.ask(place.value, days.at(-1)!).because;
  const by = reason?.instrument ? ` by ${reason.instrument} article ${reason.article ?? "-"}` : "";
  return judged(differences, `${stated.at} in ${stated.date.text}: ${stated.kind} ${holders}${by}`, [], true);
}

/** The first and the last day of a date; none where it is open at an end. */
export function boundsOf({ earliest, latest }: DayRange): number[] {
  return earliest === null || latest === null ? [] : [...new Set([earliest, latest])];
}

export function compareOccupation(atlas: Atlas, stated: Of<"occupation">): Finding {
  const occupation = atlas.occupations.find(({ id }) => id === stated.occupation);
  if (!occupation) return silent(`no occupation ${stated.occupation}`);
  return judged(
    [
      ...(occupation.party === stated.party ? [] : [`it is by ${occupation.party}`]),
      ...dateDifferences(stated.from, occupation.from, occupation.id),
    ],
    occupation.text,
    [occupation],
  );
}
