import { isoFromDay } from "../../chronology/days.js";
import type { AtlasLife } from "../../atlas/acts-model.js";
import { lifeOf, spellOn } from "../../query/lives.js";
import { readDay } from "../../query/request/day.js";
import { readLifeQuestion } from "../../query/request/questions.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { writtenDay } from "../dates.js";
import type { Io } from "../io.js";
import { valueOf } from "../read.js";
import { fold } from "../words.js";
import { instrumentOf } from "./act-words.js";

export interface ForceOptions extends AskOptions {
  readonly on?: string;
  readonly article?: string;
  readonly clause?: string;
}

/** The life of an instrument, an article or a labelled clause: on a day, or all of it. */
export async function force(io: Io, id: string, options: ForceOptions): Promise<void> {
  if (options.on !== undefined) valueOf(readDay(options.on));
  const atlas = await atlasFor(io, options);
  const question = valueOf(readLifeQuestion(atlas, { ...options, instrument: id }));
  const { instrument, article, clause, day = null } = question;
  const lives = question.readings.map((reading) => lifeOf(atlas, question, reading)!);
  if (options.json) {
    io.out(
      `${JSON.stringify({ instrument, article, clause, on: day === null ? null : isoFromDay(day), readings: lives.map((life) => asJson(life, day)) })}\n`,
    );
    return;
  }
  const part = clause ? `, ${clause}` : article ? `, article ${article}` : "";
  io.out(`${instrumentOf(atlas, instrument).title}${part}${day === null ? "" : `, on ${writtenDay(day)}`}\n`);
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
