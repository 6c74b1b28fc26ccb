/** From when until when: runs of spells that are alike, and what is known of their ends. */
import type { AtlasSpell } from "../atlas/model.js";
import { isoFromDay, isoOrNull } from "../chronology/days.js";
import { isEmpty } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import type { KnownDay, Lasting } from "./model.js";

interface Run {
  readonly first: number;
  readonly last: number;
}

/** The first and last of the run of spells around one of them that are alike; what is told of no day does not part it. */
export function runOf(
  spells: readonly AtlasSpell[],
  index: number,
  isAlike: (spell: AtlasSpell) => boolean,
): Run {
  let [first, last] = [index, index];
  for (let i = index - 1; i >= 0 && (isEmpty(spells[i]!) || isAlike(spells[i]!)); i--)
    if (isAlike(spells[i]!)) first = i;
  for (let i = index + 1; i < spells.length && (isEmpty(spells[i]!) || isAlike(spells[i]!)); i++)
    if (isAlike(spells[i]!)) last = i;
  return { first, last };
}

/** The days of a run: what may have begun or ended earlier than is told did so on some day of a range. */
export function lastingOf(spells: readonly AtlasSpell[], { first, last }: Run): Lasting {
  const { from, possiblyFrom } = spells[first]!;
  const { until } = spells[last]!;
  const next = spells.slice(last + 1).find((spell) => !isEmpty(spell));
  return lasting({ from, possiblyFrom, until, possiblyUntil: next?.possiblyFrom ?? null });
}

/** `possiblyFrom`, `possiblyUntil`: the first days on which it may have begun, or ended, already; null: as told. */
export function lasting({
  from,
  possiblyFrom,
  until,
  possiblyUntil,
}: Readonly<Record<"from" | "possiblyFrom" | "until" | "possiblyUntil", Day | null>>): Lasting {
  const sinceDay = knownDay(possiblyFrom, from);
  // It cannot have ended before it began.
  const end = possiblyUntil === null ? null : Math.max(possiblyUntil, possiblyFrom ?? from ?? possiblyUntil);
  return { since: isoOrNull(from), until: isoOrNull(until), sinceDay, untilDay: knownDay(end, until) };
}

function knownDay(earliest: Day | null, told: Day | null): KnownDay | null {
  if (told === null) return null;
  return { earliest: isoFromDay(Math.min(earliest ?? told, told)), latest: isoFromDay(told) };
}
