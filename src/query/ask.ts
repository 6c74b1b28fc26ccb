import { isoFromDay } from "../chronology/days.js";
import { holds } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import { EDITORIAL } from "../effect/model.js";
import type { Atlas, AtlasClause, AtlasSpell, AtlasStep } from "../atlas/model.js";
import { unwrapLon } from "../geodesy/longitude.js";
import { sameTitle } from "../regime/title.js";
import { openLocator } from "./locate.js";
import type { Answer, Perhaps, Reason } from "./model.js";
import { buildNearestFinder } from "./nearest.js";

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
  /** All spells of a place, those of equal title joined. */
  history(place: Place, reading?: string): readonly AtlasSpell[];
  clause(id: string): AtlasClause | null;
}

export function openAsker(atlas: Atlas): Asker {
  const locator = once(() => openLocator(atlas.partition));
  const finder = once(() => buildNearestFinder(atlas));
  const clauses = new Map(atlas.clauses.map((clause) => [clause.id, clause]));
  const { theatre } = atlas;

  const unwrapped = (lon: number) => unwrapLon(lon, theatre.west);
  const isInside = (lon: number, lat: number) =>
    lat >= theatre.south && lat <= theatre.north && unwrapped(lon) <= theatre.east;
  const faceAt = ({ lon, lat }: Place) => (isInside(lon, lat) ? locator().face(unwrapped(lon), lat) : 0);

  return {
    atlas,
    faceAt,
    clause: (id) => clauses.get(id) ?? null,
    history: (place, reading = EDITORIAL) => joinEqualTitles(atlas.spells(faceAt(place), reading)),
    ask(place, day, reading = EDITORIAL) {
      const head = {
        place: { lon: place.lon, lat: place.lat, id: place.id ?? null },
        day: { iso: isoFromDay(day) },
        reading,
      };
      const face = faceAt(place);
      if (face === 0) return { ...head, ...OUTSIDE };
      const spells = atlas.spells(face, reading);
      const now = spells.findIndex((spell) => holds(spell, day));
      const spell = spells[now]!;
      const { since, until } = runOf(spells, now);
      return {
        ...head,
        title: spell.title,
        since: since === null ? null : isoFromDay(since),
        until: until === null ? null : isoFromDay(until),
        because: reasons(spell.because, clauses),
        perhaps: perhapsAlready(spells.slice(now), day, clauses),
        nearestLine: finder().nearest(unwrapped(place.lon), place.lat, day),
        atSea: atlas.partition.faceIsLand[face] === 0,
      };
    },
  };
}

const OUTSIDE = {
  title: { kind: "outside", holders: [] },
  since: null,
  until: null,
  because: [],
  nearestLine: null,
  perhaps: null,
  atSea: false,
} as const;

/** The first and last day of the run of spells with the same title around one of them. */
function runOf(spells: readonly AtlasSpell[], index: number): { since: Day | null; until: Day | null } {
  const title = spells[index]!.title;
  let [first, last] = [index, index];
  while (first > 0 && sameTitle(spells[first - 1]!.title, title)) first--;
  while (last + 1 < spells.length && sameTitle(spells[last + 1]!.title, title)) last++;
  return { since: spells[first]!.from, until: spells[last]!.until };
}

function perhapsAlready(
  [now, ...later]: readonly AtlasSpell[],
  day: Day,
  clauses: ReadonlyMap<string, AtlasClause>,
): Perhaps | null {
  const next = later.find(
    ({ title, possiblyFrom }) =>
      possiblyFrom !== null && possiblyFrom <= day && !sameTitle(title, now!.title),
  );
  if (!next || next.possiblyFrom === null || next.from === null) return null;
  return {
    title: next.title,
    earliest: isoFromDay(next.possiblyFrom),
    since: isoFromDay(next.from),
    because: reasons(next.because, clauses),
  };
}

function joinEqualTitles(spells: readonly AtlasSpell[]): AtlasSpell[] {
  const joined: AtlasSpell[] = [];
  for (const spell of spells) {
    const last = joined[joined.length - 1];
    if (last && sameTitle(last.title, spell.title)) {
      joined[joined.length - 1] = { ...last, until: spell.until, because: spell.because };
    } else joined.push(spell);
  }
  return joined;
}

/** The clauses of a derivation, as answers cite them. */
export function reasons(steps: readonly AtlasStep[], clauses: ReadonlyMap<string, AtlasClause>): Reason[] {
  return steps.flatMap((step) => {
    const clause = step.clause === null ? undefined : clauses.get(step.clause);
    if (!clause) return [];
    return [
      {
        instrument: clause.instrument,
        article: clause.article,
        clause: clause.text,
        file: clause.where.file,
        line: clause.where.line,
        editorial: clause.editorial,
      },
    ];
  });
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
