import { isoOrNull } from "../../chronology/days.js";
import type { AtlasLife } from "../../atlas/acts-model.js";
import { lifeOf, perhapsOn, spellOn } from "../../query/lives.js";
import { readDay } from "../../query/request/day.js";
import { readLifeQuestion } from "../../query/request/questions.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import type { Io } from "../io.js";
import { valueOf } from "../read.js";
import { citationWords, dayWords, lifeReasonWords, spanWords, type Words } from "../../words/index.js";
import { fold } from "../fold.js";
import { wordsFor } from "../language.js";

export interface ForceOptions extends AskOptions {
  readonly on?: string;
  readonly article?: string;
  readonly clause?: string;
}

/** The life of an instrument, an article or a labelled clause: on a day, or all of it. */
export async function force(io: Io, id: string, options: ForceOptions): Promise<void> {
  if (options.on !== undefined) valueOf(readDay(options.on));
  const atlas = await atlasFor(io, options);
  const words = wordsFor(atlas, options);
  const question = valueOf(readLifeQuestion(atlas, { ...options, instrument: id }));
  const { instrument, article, clause, day = null } = question;
  const lives = question.readings.map((reading) => lifeOf(atlas, question, reading)!);
  if (options.json) {
    io.out(
      `${JSON.stringify({ instrument, article, clause, on: isoOrNull(day), readings: lives.map((life) => asJson(words, life, day)) })}\n`,
    );
    return;
  }
  const { answers, citations } = words.language;
  const part = clause
    ? citations.clauseOf(words.instrument(instrument), clause)
    : citationWords(words, { instrument, article });
  io.out(`${day === null ? part : answers.on(part, dayWords(words.language, day))}\n`);
  for (const life of lives) io.out(lifeWords(words, life, day));
}

function asJson(words: Words, life: AtlasLife, day: number | null) {
  const spells = day === null ? life.spells : [spellOn(life, day)];
  const perhaps = day === null ? null : perhapsOn(life, day);
  return {
    reading: life.reading,
    ...(perhaps && {
      perhaps: {
        state: perhaps.state,
        earliest: isoOrNull(perhaps.possiblyFrom),
        since: isoOrNull(perhaps.from),
      },
    }),
    spells: spells.map((spell) => ({
      state: spell.state,
      since: isoOrNull(spell.from),
      possiblySince: isoOrNull(spell.possiblyFrom),
      until: isoOrNull(spell.until),
      says: lifeReasonWords(words, spell.reason),
      reason: spell.reason,
      acts: spell.acts,
    })),
  };
}

function lifeWords(words: Words, life: AtlasLife, day: number | null): string {
  const { answers, lives } = words.language;
  const spells = day === null ? life.spells.filter(({ state }) => state !== "not yet") : [spellOn(life, day)];
  const lines = spells.flatMap(({ state, from, possiblyFrom, until, reason, acts }) => [
    `    ${spanWords(words.language, from, until) ?? words.language.dates.always}: ${lives.states[state]}`,
    fold(`${lifeReasonWords(words, reason)}${acts.length > 0 ? ` [${acts.join(", ")}]` : ""}`, "      "),
    ...(day === null && isUncertain({ from, possiblyFrom })
      ? [fold(perhapsWords(words, { state, from, possiblyFrom }), "      ")]
      : []),
  ]);
  const perhaps = day === null ? null : perhapsOn(life, day);
  if (perhaps) lines.push(fold(perhapsWords(words, perhaps), "    "));
  return `\n  ${answers.reading(life.reading)}\n${lines.join("\n")}\n`;
}

type Beginning = Pick<AtlasLife["spells"][number], "from" | "possiblyFrom">;

const isUncertain = ({ from, possiblyFrom }: Beginning): boolean =>
  from !== null && possiblyFrom !== null && possiblyFrom < from;

/** Precondition: its beginning is uncertain. */
function perhapsWords(
  { language }: Words,
  { state, from, possiblyFrom }: Beginning & { readonly state: AtlasLife["spells"][number]["state"] },
): string {
  return language.answers.perhaps(
    language.lives.states[state],
    null,
    dayWords(language, possiblyFrom!),
    dayWords(language, from!),
  );
}
