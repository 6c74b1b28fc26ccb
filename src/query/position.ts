/** Why a party's reading of a place differs: its own acts that reject what the editorial reading rests on. */
import type { Atlas } from "../atlas/model.js";
import { dayFromIso } from "../chronology/iso.js";
import type { Day, DayRange } from "../chronology/model.js";
import { daysOf, exactDay } from "../chronology/ranges.js";
import { EDITORIAL } from "../effect/model.js";
import type { Asker, Place } from "./ask.js";
import { sameTitle } from "../regime/title.js";
import type { AtlasAct } from "./acts.js";
import { spellOn } from "./lives.js";

/** Acts of the reading's party by which it does not follow the editorial answer of some of the days; none where both agree. */
export function positionOf(asker: Asker, place: Place, asked: Day | DayRange, reading: string): AtlasAct[] {
  if (reading === EDITORIAL) return [];
  const acts = daysOfChange(asker, place, daysOf(asked), reading).flatMap((day) => {
    const editorial = asker.ask(place, day, EDITORIAL);
    if (sameTitle(editorial.title, asker.ask(place, day, reading).title)) return [];
    return editorial.because.flatMap((reason) => refusals(asker.atlas, reason, day, reading));
  });
  return asker.atlas.acts.filter(({ id }) => acts.includes(id));
}

/** A day of each state of things in either reading. */
function daysOfChange(asker: Asker, place: Place, days: DayRange, reading: string): Day[] {
  const one = exactDay(days);
  if (one !== null) return [one];
  const first = days.earliest ?? days.latest ?? 0;
  const states = [EDITORIAL, reading].flatMap(
    (each) => asker.askDays(place, { ...days, text: "" }, each).answers,
  );
  return [...new Set(states.map(({ on }) => (on.since === null ? first : dayFromIso(on.since)!)))];
}

function refusals(
  atlas: Atlas,
  reason: { readonly instrument: string | null; readonly article: string | null },
  day: Day,
  reading: string,
): readonly string[] {
  return atlas.lives
    .filter(
      (life) =>
        life.reading === reading &&
        life.instrument === reason.instrument &&
        (life.article === null || life.article === reason.article),
    )
    .map((life) => spellOn(life, day))
    .flatMap((spell) => (spell.state === "rejected" ? spell.acts : []));
}
