import { isoFromDay } from "../../chronology/days.js";
import type { Atlas } from "../../atlas/model.js";
import type { AtlasLife } from "../../atlas/acts-model.js";
import { lifeOf, spellOn } from "../../query/lives.js";
import { atlasFor, checkReading, type AskOptions } from "../atlas-source.js";
import { readDay, writtenDay } from "../dates.js";
import { CommandError, type Io } from "../io.js";
import { fold } from "../words.js";
import { instrumentOf } from "./act-words.js";

export interface ForceOptions extends AskOptions {
  readonly on?: string;
  readonly article?: string;
  readonly clause?: string;
}

/** The life of an instrument, an article or a labelled clause: on a day, or all of it. */
export async function force(io: Io, id: string, options: ForceOptions): Promise<void> {
  const day = options.on === undefined ? null : readDay(options.on);
  const atlas = await atlasFor(io, options);
  const instrument = instrumentOf(atlas, id);
  const readings = options.reading === undefined ? atlas.readings : [checkReading(atlas, options.reading)];
  const target = {
    instrument: instrument.id,
    article: options.article ?? null,
    clause: options.clause ?? null,
  };
  const lives = readings.map((reading) => {
    const life = lifeOf(atlas, target, reading);
    if (life) return life;
    throw new CommandError(`${id} has no such article or clause`, clausesHelp(atlas, id), 2);
  });
  if (options.json) {
    io.out(
      `${JSON.stringify({ ...target, on: options.on ?? null, readings: lives.map((life) => asJson(life, day)) })}\n`,
    );
    return;
  }
  const part = options.clause ? `, ${options.clause}` : options.article ? `, article ${options.article}` : "";
  io.out(`${instrument.title}${part}${day === null ? "" : `, on ${writtenDay(day)}`}\n`);
  for (const life of lives) io.out(lifeWords(life, day));
}

function asJson(life: AtlasLife, day: number | null) {
  const iso = (bound: number | null) => (bound === null ? null : isoFromDay(bound));
  const spells = day === null ? life.spells : [spellOn(life, day)];
  return {
    reading: life.reading,
    spells: spells.map((spell) => ({
      state: spell.state,
      since: iso(spell.from),
      until: iso(spell.until),
      says: spell.says,
      acts: spell.acts,
    })),
  };
}

function lifeWords(life: AtlasLife, day: number | null): string {
  const spells = day === null ? life.spells.filter(({ state }) => state !== "not yet") : [spellOn(life, day)];
  const lines = spells.flatMap(({ state, from, until, says, acts }) => [
    `    ${from === null ? "always" : writtenDay(from)}${until === null ? " on" : ` to ${writtenDay(until)}`}: ${state}`,
    fold(`${says}${acts.length > 0 ? ` [${acts.join(", ")}]` : ""}`, "      "),
  ]);
  return `\n  by the reading ${life.reading}\n${lines.join("\n")}\n`;
}

function clausesHelp(atlas: Atlas, id: string): string {
  const parts = atlas.lives
    .filter((life) => life.instrument === id && life.reading === atlas.readings[0])
    .map(({ article, clause }) => (clause ? `--clause ${clause}` : article ? `--article ${article}` : ""));
  return `it has ${parts.filter((part) => part !== "").join(", ") || "none"}`;
}
