/** Why a party's reading of a place differs: its own acts that reject what the editorial reading rests on. */
import type { Atlas } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { EDITORIAL } from "../effect/model.js";
import type { Asker, Place } from "./ask.js";
import { sameTitle } from "../regime/title.js";
import type { AtlasAct } from "./acts.js";
import { spellOn } from "./lives.js";

/** Acts of the reading's party by which it does not follow the editorial answer; none where both agree. */
export function positionOf(asker: Asker, place: Place, day: Day, reading: string): AtlasAct[] {
  if (reading === EDITORIAL) return [];
  const editorial = asker.ask(place, day, EDITORIAL);
  if (sameTitle(editorial.title, asker.ask(place, day, reading).title)) return [];
  const acts = editorial.because.flatMap((reason) => refusals(asker.atlas, reason, day, reading));
  return asker.atlas.acts.filter(({ id }) => acts.includes(id));
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
