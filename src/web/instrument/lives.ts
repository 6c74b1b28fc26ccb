import type { Atlas } from "../../atlas/model.js";
import type { AtlasLife } from "../../atlas/acts-model.js";
import { lifeOf } from "../../query/lives.js";

/** A life from its first act on, and the readings that tell it alike. */
export interface ToldLife {
  readonly readings: readonly string[];
  readonly spells: AtlasLife["spells"];
}

export function toldLives(atlas: Atlas, instrument: string): ToldLife[] {
  const lives = new Map<string, ToldLife>();
  for (const reading of atlas.readings) {
    const life = lifeOf(atlas, { instrument, article: null, clause: null }, reading);
    if (!life) continue;
    const spells = life.spells.filter(({ state }) => state !== "not yet");
    const key = JSON.stringify(spells);
    lives.set(key, { readings: [...(lives.get(key)?.readings ?? []), reading], spells });
  }
  return [...lives.values()];
}
