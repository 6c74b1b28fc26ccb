/** What may be told of a place on the days of a range: each state of things on the days that have it. */
import { speaksAt, speaksOn } from "../atlas/coverage.js";
import type { Atlas, AtlasSpell } from "../atlas/model.js";
import type { Day, DayRange, SeveralDays } from "../chronology/model.js";
import { exactDay, onlyDay, rangeOf } from "../chronology/ranges.js";
import { holds, isEmpty } from "../chronology/interval.js";
import { personsOf } from "../effect/persons.js";
import { isSameState } from "../regime/alike.js";
import { lastDatedBefore } from "./last-dated.js";
import { lasting } from "./lasting.js";
import type { Burdened, Lasting, NearestLine, PossibleAnswer } from "./model.js";
import type { Place } from "./places.js";
import { tellBeyond, type GroundTeller, type ToldOfGround } from "./told.js";

export interface AskedGround {
  readonly atlas: Atlas;
  readonly tell: GroundTeller;
  /** 0 outside the theatre. */
  faceAt(place: Place): number;
  nearest(place: Place, day: Day, reading: string): NearestLine | null;
  /** What burdens the things that may pass through the place, which have no ground of their own. */
  along(place: Place, days: DayRange, reading: string): readonly Burdened[];
}

/** Days as bounds that may be infinite, both included. */
interface Stretch {
  readonly first: Day;
  readonly last: Day;
}

interface Asked extends Stretch {
  readonly parts: readonly Stretch[];
}

/** What is told on some of the days. */
export interface ToldOn {
  readonly on: Lasting;
  /** One object for all places and days of which one and the same is told. */
  readonly told: ToldOfGround;
  readonly nearestLine: NearestLine | null;
  readonly atSea: boolean;
  readonly lastDated?: string;
}

export const answerOf = ({ on, told, ...here }: ToldOn): PossibleAnswer => ({ on, ...told, ...here });

const NO_PLACE = { nearestLine: null, atSea: false };
const BEYOND_THEATRE: ToldOn = { on: onAll(), told: tellBeyond("theatre", null), ...NO_PLACE };
const BEYOND_GROUND: ToldOn = { on: onAll(), told: tellBeyond("ground", null), ...NO_PLACE };

/** In the order of days; one where nothing changed. */
export function overDays(ground: AskedGround, place: Place, days: SeveralDays, reading: string): ToldOn[] {
  const { atlas, tell } = ground;
  const face = ground.faceAt(place);
  if (face === 0) return [BEYOND_THEATRE];
  if (!speaksAt(atlas, face, place.lon, place.lat)) return [BEYOND_GROUND];
  const here = { place, face, reading, spells: atlas.spells(face, reading) };
  const day = exactDay(days);
  if (day !== null && speaksOn(atlas, day)) return [onDay(ground, here, day)];
  const asked: Asked = { ...stretchOf(days), parts: (days.parts ?? [days]).map(stretchOf) };
  const { from, until } = atlas.coverage ?? { from: null, until: null };
  const before = { first: asked.first, last: Math.min(asked.last, (from ?? -Infinity) - 1) };
  const within = {
    first: Math.max(asked.first, from ?? -Infinity),
    last: Math.min(asked.last, (until ?? Infinity) - 1),
  };
  const after = { first: Math.max(asked.first, until ?? Infinity), last: asked.last };
  const beyond = (stretch: Stretch, end: Day | null) =>
    meant(asked, stretch).map((stretch) => ({
      on: onOf(asked, stretch, null),
      told: tell.beyondDays(here.spells, end),
      ...NO_PLACE,
    }));
  return [
    ...beyond(before, null),
    ...(isSome(within) ? tellWithin(ground, here, asked, within) : []),
    ...beyond(after, until),
  ];
}

/** Precondition: the corpus speaks of the day. */
function onDay(ground: AskedGround, here: Here, day: Day): ToldOn {
  const { atlas, nearest } = ground;
  const { place, face, reading, spells } = here;
  const now = spells.findIndex((spell) => holds(spell, day));
  return {
    on: onAll(),
    told: tellHere(ground, here, now, onlyDay(day)),
    nearestLine: nearest(place, day, reading),
    atSea: atlas.partition.faceIsLand[face] === 0,
    ...lastDatedBefore(atlas, spells, day),
  };
}

/** Of the spell `now`, on some days of it. */
function tellHere(
  { tell, along }: AskedGround,
  { place, reading, spells }: Here,
  now: number,
  days: DayRange,
) {
  const told = tell.ofSpell(spells, now, days);
  const more = along(place, days, reading);
  return more.length === 0 ? told : { ...told, burdens: [...told.burdens, ...more] };
}

/** What is asked of a stretch of days, from its first to its last; nothing where none of them is meant. */
function meant({ parts }: Asked, { first, last }: Stretch): Stretch[] {
  const common = parts
    .map((part) => ({ first: Math.max(part.first, first), last: Math.min(part.last, last) }))
    .filter(isSome);
  return common.length === 0 ? [] : [{ first: common[0]!.first, last: common.at(-1)!.last }];
}

const stretchOf = ({ earliest, latest }: DayRange): Stretch => ({
  first: earliest ?? -Infinity,
  last: latest ?? Infinity,
});

const isSome = ({ first, last }: Stretch): boolean => first <= last && first < Infinity && last > -Infinity;

function onAll(): Lasting {
  return { since: null, until: null, sinceDay: null, untilDay: null };
}

interface Here {
  readonly place: Place;
  readonly face: number;
  readonly reading: string;
  readonly spells: readonly AtlasSpell[];
}

function tellWithin(ground: AskedGround, here: Here, asked: Asked, within: Stretch): ToldOn[] {
  const { atlas, nearest } = ground;
  const { place, face, reading, spells } = here;
  const atSea = atlas.partition.faceIsLand[face] === 0;
  return runsWithin(atlas, spells, within).flatMap(({ first, last }) => {
    const run = {
      first: Math.max(within.first, startOf(spells[first]!)),
      last: Math.min(within.last, endOf(spells[last]!) - 1),
    };
    const next = spells.slice(last + 1).find((spell) => !isEmpty(spell));
    return meant(asked, run).map((stretch) => {
      const days = rangeOf(stretch.first, stretch.last);
      const bounded = days.latest ?? days.earliest;
      return {
        on: onOf(asked, stretch, { run: spells[first]!, next }),
        told: tellHere(ground, here, last, days),
        nearestLine: nearest(place, bounded ?? 0, reading),
        atSea,
        ...(bounded === null ? {} : lastDatedBefore(atlas, spells, bounded)),
      };
    });
  });
}

const startOf = ({ from }: AtlasSpell): Day => from ?? -Infinity;
const endOf = ({ until }: AtlasSpell): Day => until ?? Infinity;

/** Runs of spells in one state, by their first and last, that have some of the days. */
function runsWithin({ parties }: Atlas, spells: readonly AtlasSpell[], { first, last }: Stretch) {
  const { personOf } = personsOf(parties);
  const runs: { first: number; last: number }[] = [];
  spells.forEach((spell, index) => {
    if (isEmpty(spell) || startOf(spell) > last || endOf(spell) <= first) return;
    const run = runs.at(-1);
    if (run && isSameState(spells[run.last]!, spell, personOf)) run.last = index;
    else runs.push({ first: index, last: index });
  });
  return runs;
}

/** Which of the days that are asked of a stretch of them is; where it begins or ends with a change, when that came. */
function onOf(
  asked: Stretch,
  { first, last }: Stretch,
  change: { readonly run: AtlasSpell; readonly next: AtlasSpell | undefined } | null,
): Lasting {
  const from = first > asked.first ? first : null;
  const until = last < asked.last ? last + 1 : null;
  return lasting({
    from,
    possiblyFrom: from === change?.run.from ? change.run.possiblyFrom : from,
    until,
    possiblyUntil: until === change?.next?.from ? (change.next.possiblyFrom ?? until) : until,
  });
}
