/** Answers of days so long after all that a corpus dates that it cannot be taken to speak of them, and does not say that it does not. */
import type { Atlas, AtlasSpell } from "../atlas/model.js";
import { isoFromDay } from "../chronology/days.js";
import type { Day } from "../chronology/model.js";
import { WITHOUT_END } from "../regime/model.js";

/** A generation, of 25 years: a title without an end is told of it without a word. */
const LONG_DAYS = 9131;

type Dated = Pick<Atlas, "coverage" | "acts" | "instruments">;

/** `spells`: of the ground that is asked of. */
export function lastDatedBefore(atlas: Dated, spells: readonly AtlasSpell[], day: Day): { readonly lastDated?: string } {
  if (atlas.coverage && atlas.coverage.until !== null) return {};
  const last = Math.max(lastOfActs(atlas), ...spells.map(({ from }) => from ?? -Infinity).filter((from) => from < WITHOUT_END));
  return Number.isFinite(last) && day - last > LONG_DAYS ? { lastDated: isoFromDay(last) } : {};
} // prettier-ignore

const known = new WeakMap<Dated, number>();

function lastOfActs(atlas: Dated): number {
  const last =
    known.get(atlas) ??
    Math.max(
      ...atlas.instruments.map(({ inForceFrom }) => inForceFrom ?? -Infinity),
      ...atlas.acts.flatMap(({ when, until }) => [when, until].map((days) => days?.latest ?? -Infinity)),
    );
  known.set(atlas, last);
  return last;
}
