import { onDay } from "../atlas/ground.js";
import { isoFromDay, isoOrNull } from "../chronology/days.js";
import { holds, isEmpty } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import { personsOf } from "../effect/persons.js";
import { EDITORIAL } from "../effect/model.js";
import { speaksAt, speaksOn } from "../atlas/coverage.js";
import type { Atlas, AtlasClause, AtlasSpell } from "../atlas/model.js";
import { unwrapLon } from "../geodesy/longitude.js";
import { isSameState, isSameTitle } from "../regime/alike.js";
import { WITHOUT_END } from "../regime/model.js";
import type { OutsideKind } from "../regime/title.js";
import { runOf, tellBurdens, tellClaims, tellDoubts, tellLayers } from "./beside.js";
import { cameBy, enderOf, stepsOf, wentWith } from "./changed-by.js";
import { openLocator } from "./locate.js";
import type { Answer, Perhaps } from "./model.js";
import { buildNearestFinder } from "./nearest.js";
import { reasons } from "./reasons.js";

export interface Place {
  readonly lon: number;
  readonly lat: number;
  /** The gazetteer's id, where the place was asked for by name. */
  readonly id?: string | null;
}

/** Answers questions of one atlas. Indexes are built at the first question that needs them. */
export interface Asker {
  readonly atlas: Atlas;
  ask(place: Place, day: Day, reading?: string): Answer;
  /** The face of a place, 0 outside the theatre. */
  faceAt(place: Place): number;
  /** All spells of a place that are told of some day, those that tell the same joined. */
  history(place: Place, reading?: string): readonly AtlasSpell[];
  clause(id: string): AtlasClause | null;
}

export function openAsker(atlas: Atlas): Asker {
  const locator = once(() => openLocator(atlas.partition));
  const finder = once(() => buildNearestFinder(atlas));
  const clauses = new Map(atlas.clauses.map((clause) => [clause.id, clause]));
  const { theatre } = atlas;
  const { personOf } = personsOf(atlas.parties);

  const unwrapped = (lon: number) => unwrapLon(lon, theatre.west);
  const isInside = (lon: number, lat: number) =>
    lat >= theatre.south && lat <= theatre.north && unwrapped(lon) <= theatre.east;
  const faceAt = ({ lon, lat }: Place) => (isInside(lon, lat) ? locator().face(unwrapped(lon), lat) : 0);

  const beyondOf = ({ lon, lat }: Place, day: Day, face: number): OutsideKind | null => {
    if (face === 0) return "outside";
    if (!speaksAt(atlas, face, lon, lat)) return "uncovered-ground";
    return speaksOn(atlas, day) ? null : "uncovered-day";
  };

  return {
    atlas,
    faceAt,
    clause: (id) => clauses.get(id) ?? null,
    history: (place, reading = EDITORIAL) =>
      joinAlike(atlas.spells(faceAt(place), reading).filter((spell) => !isEmpty(spell))),
    ask(place, day, reading = EDITORIAL) {
      const head = {
        place: { lon: place.lon, lat: place.lat, id: place.id ?? null },
        day: { iso: isoFromDay(day) },
        reading,
      };
      const face = faceAt(place);
      const beyond = beyondOf(place, day, face);
      if (beyond) return { ...head, title: { kind: beyond, holders: [] }, ...NOTHING };
      const spells = atlas.spells(face, reading);
      const now = spells.findIndex((spell) => holds(spell, day));
      const spell = spells[now]!;
      const run = runOf(spells, now, ({ title }) => isSameTitle(title, spell.title, personOf));
      const [since, until] = [spells[run.first]!.from, spells[run.last]!.until];
      return {
        ...head,
        title: spell.title,
        since: isoOrNull(since),
        until: isoOrNull(until),
        because: reasons(spell.because, clauses),
        claims: tellClaims(spell.claims, clauses),
        layers: tellLayers(atlas, spells, now, clauses, day),
        doubts: tellDoubts(spell.doubts, clauses),
        burdens: tellBurdens(atlas, spells, now, clauses),
        perhaps: perhapsAlready(atlas, spells, now, day, clauses),
        nearestLine: finder().nearest(unwrapped(place.lon), place.lat, day, reading),
        atSea: atlas.partition.faceIsLand[face] === 0,
      };
    },
  };
}

const NOTHING = {
  since: null,
  until: null,
  because: [],
  claims: [],
  layers: [],
  doubts: [],
  burdens: [],
  nearestLine: null,
  perhaps: [],
  atSea: false,
} as const;

type Clauses = ReadonlyMap<string, AtlasClause>;

/** Each state that may hold already on the day, beside the spell `now`, which is told of it; in the order in which they are told. */
export function perhapsAlready(
  atlas: Atlas,
  spells: readonly AtlasSpell[],
  now: number,
  day: Day,
  clauses: Clauses,
): Perhaps[] {
  const isPossible = ({ possiblyFrom, possiblyUntil }: AtlasSpell) =>
    possiblyFrom !== null && possiblyFrom <= day && day < possiblyUntil!;
  const states = [onDay(spells[now]!, day)];
  return spells.flatMap((next, index): Perhaps[] => {
    const then = onDay(next, day);
    if (index === now || !isPossible(next) || states.some((state) => isSameState(state, then))) return [];
    states.push(then);
    return [
      {
        title: next.title,
        claims: tellClaims(next.claims, clauses),
        layers: tellLayers(atlas, spells, index, clauses, day),
        doubts: tellDoubts(next.doubts, clauses),
        burdens: tellBurdens(atlas, spells, index, clauses),
        earliest: isoFromDay(next.possiblyFrom!),
        since: next.from === WITHOUT_END ? null : isoFromDay(next.from!),
        told: next.until !== next.from,
        orderOpen: next.from! <= day,
        because: reasons(next.because, clauses),
        ...(next.from! <= day ? orderOf(next, clauses) : changeOf(spells, now, next, clauses)),
      },
    ];
  });
}

/** What all that has come makes, in another order, by the heir or the clause that it rests on then: nothing ends by that. */
function orderOf({ because }: AtlasSpell, clauses: Clauses): Pick<Perhaps, "by" | "isEnd" | "endedBy"> {
  const step = because.findLast(({ rule }) => rule === "succession" || rule === "continuation") ?? because[0];
  return { by: reasons(step ? [step] : [], clauses)[0] ?? null, isEnd: false, endedBy: null };
}

/** The clause that makes the change, else the one whose end does, with what ends it. */
function changeOf(
  spells: readonly AtlasSpell[],
  now: number,
  next: AtlasSpell,
  clauses: Clauses,
): Pick<Perhaps, "by" | "isEnd" | "endedBy"> {
  const [step = next.because[0]] = [...cameBy(spells, now, next), ...wentWith(spells[now]!, next)];
  const clause = clauses.get(step?.clause ?? "");
  const isEnd = step !== undefined && (step.rule === "expiry" || !stepsOf(next).includes(step));
  return {
    by: reasons(step ? [step] : [], clauses)[0] ?? null,
    isEnd,
    endedBy: isEnd && clause && next.from !== null ? enderOf(clause, next.from) : null,
  };
}

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

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
