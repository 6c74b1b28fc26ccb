/** The lives of instruments: the state of one on a day. */
import type { AtlasLife } from "../atlas/acts-model.js";
import type { Atlas } from "../atlas/model.js";
import { contains } from "../chronology/interval.js";
import type { Day, DayRange } from "../chronology/model.js";
import { lasting } from "./lasting.js";
import type { Lasting } from "./model.js";

/** The life of an instrument, an article or a labelled clause, in a reading. */
export function lifeOf(
  atlas: Atlas,
  target: { readonly instrument: string; readonly article: string | null; readonly clause: string | null },
  reading: string,
): AtlasLife | null {
  const found = atlas.lives.find(
    (life) =>
      life.instrument === target.instrument &&
      life.reading === reading &&
      life.clause === target.clause &&
      (target.clause !== null || life.article === target.article),
  );
  return found ?? null;
}

/** The spell that has perhaps begun already on a day on which another is told. */
export function perhapsOn(life: AtlasLife, day: Day): AtlasLife["spells"][number] | null {
  const begun = life.spells.filter(
    ({ from, possiblyFrom }) => from !== null && possiblyFrom !== null && possiblyFrom <= day && day < from,
  );
  return begun[0] ?? null;
}

/** The spells that some day of a range has. */
export const spellsOn = (life: AtlasLife, { earliest, latest }: DayRange): AtlasLife["spells"] =>
  life.spells.filter(
    ({ from, until }) =>
      (from ?? -Infinity) <= (latest ?? Infinity) && (earliest ?? -Infinity) < (until ?? Infinity),
  );

/** From when until when a spell of a life lasts, as far as its dates tell. */
export function lastingOfLife(
  life: AtlasLife,
  { from, possiblyFrom, until }: AtlasLife["spells"][number],
): Lasting {
  const next = life.spells.find((spell) => until !== null && spell.from === until);
  return lasting({ from, possiblyFrom, until, possiblyUntil: next?.possiblyFrom ?? null });
}

export const spellOn = (life: AtlasLife, day: Day): AtlasLife["spells"][number] =>
  life.spells.find((spell) => contains([spell], day))!;
