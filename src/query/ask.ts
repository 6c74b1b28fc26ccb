import { openAlong } from "./along.js";
import { isoFromDay, isoOrNull } from "../chronology/days.js";
import { isEmpty } from "../chronology/interval.js";
import type { Day, DayRange, SeveralDays } from "../chronology/model.js";
import { exactDay, onlyDay } from "../chronology/ranges.js";
import { EDITORIAL } from "../effect/model.js";
import type { Atlas, AtlasClause, AtlasSpell } from "../atlas/model.js";
import { unwrapLon } from "../geodesy/longitude.js";
import { isSameState } from "../regime/alike.js";
import type { Answer, AnswerOverDays, DaysOf } from "./model.js";
import { buildNearestFinder } from "./nearest.js";
import { answerOf, overDays, type AskedGround, type ToldOn } from "./over-days.js";
import { lazily } from "./lazily.js";
import { openPlaces, type Place } from "./places.js";
import type { AskedDays } from "./request/day.js";
import { openTeller } from "./told.js";
import { spotOf } from "./whereabouts.js";

export type { Place } from "./places.js";

/** Answers questions of one atlas. Indexes are built at the first question that needs them. */
export interface Asker {
  readonly atlas: Atlas;
  ask(place: Place, day: Day, reading?: string): Answer;
  /** On each of several days, one of which is meant. */
  askDays(place: Place, days: Omit<AskedDays, "notes">, reading?: string): AnswerOverDays;
  /** The same, and no more than what is told. */
  tellDays(place: Place, days: SeveralDays, reading?: string): readonly ToldOn[];
  /** On the day that a date means, or on each of several. */
  askOn(place: Place, days: Omit<AskedDays, "notes">, reading?: string): Answer | AnswerOverDays;
  /** The face of a place, 0 outside the theatre; of one that is named, and lies at sea, that of the shore within its accuracy. */
  faceAt(place: Place): number;
  /** How far a place that is named lies off the shore whose ground is told of it; null: it is on its own ground. */
  ashoreMetres(place: Place): number | null;
  /** All spells of a place that are told of some day, those that tell the same joined. */
  history(place: Place, reading?: string): readonly AtlasSpell[];
  clause(id: string): AtlasClause | null;
}

export function openAsker(atlas: Atlas): Asker {
  const { faceAt, asked, ashoreMetres } = openPlaces(atlas);
  const finder = lazily(() => buildNearestFinder(atlas));
  const clauses = new Map(atlas.clauses.map((clause) => [clause.id, clause]));
  const { theatre } = atlas;
  const ground: AskedGround = {
    atlas,
    tell: openTeller(atlas, clauses),
    faceAt,
    along: openAlong(atlas, clauses),
    nearest: (place, day, reading) => {
      const spot = spotOf(atlas, place);
      return finder().nearest({ ...spot, lon: unwrapLon(spot.lon, theatre.west) }, day, reading);
    },
  };

  const asker: Asker = {
    atlas,
    faceAt,
    ashoreMetres,
    clause: (id) => clauses.get(id) ?? null,
    history: (place, reading = EDITORIAL) =>
      joinAlike(atlas.spells(faceAt(place), reading).filter((spell) => !isEmpty(spell))),
    ask: (place, day, reading = EDITORIAL) => {
      const [told] = overDays(ground, place, onlyDay(day), reading);
      const { on: _, ...answer } = answerOf(told!);
      return { ...asked(place, { iso: isoFromDay(day) }, reading), ...answer };
    },
    askDays: (place, days, reading = EDITORIAL) => ({
      ...asked(
        place,
        {
          iso: null,
          text: days.text,
          ...isoDays(days),
          ...(days.parts && { parts: days.parts.map(isoDays) }),
        },
        reading,
      ),
      answers: overDays(ground, place, days, reading).map(answerOf),
    }),
    tellDays: (place, days, reading = EDITORIAL) => overDays(ground, place, days, reading),
    askOn: (place, days, reading) => {
      const day = exactDay(days);
      return day === null ? asker.askDays(place, days, reading) : asker.ask(place, day, reading);
    },
  };
  return asker;
}

const isoDays = ({ earliest, latest }: DayRange): DaysOf => ({
  earliest: isoOrNull(earliest),
  latest: isoOrNull(latest),
});

function joinAlike(spells: readonly AtlasSpell[]): AtlasSpell[] {
  const joined: AtlasSpell[] = [];
  for (const spell of spells) {
    const last = joined[joined.length - 1];
    if (last && isSameState(last, spell)) {
      joined[joined.length - 1] = { ...last, until: spell.until, because: spell.because };
    } else joined.push(spell);
  }
  return joined;
}
