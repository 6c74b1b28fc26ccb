import { jsonLine } from "../../diagnostics/harmless.js";
import { isoFromDay, isoOrNull } from "../../chronology/days.js";
import type { DayRange } from "../../chronology/model.js";
import { exactDay } from "../../chronology/ranges.js";
import type { AtlasLife } from "../../atlas/acts-model.js";
import { lastingOfLife, lifeOf, perhapsOn, spellOn, spellsOn } from "../../query/lives.js";
import { readDays } from "../../query/request/day.js";
import { readLifeQuestion } from "../../query/request/questions.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import type { Io } from "../io.js";
import { valueOf } from "../read.js";
import {
  citationWords,
  daysWords,
  dayWords,
  isoSpanWords,
  lifeReasonWords,
  withDateNotes,
  type Words,
} from "../../words/index.js";
import { fold } from "../fold.js";
import { noteLines, unspokenLines } from "./date-notes.js";
import { wordsFor } from "../language.js";

export interface ForceOptions extends AskOptions {
  readonly on?: string;
  readonly article?: string;
  readonly clause?: string;
}

/** The life of an instrument, an article or a labelled clause: on a day, or all of it. */
export async function force(io: Io, id: string, options: ForceOptions): Promise<void> {
  const asked = options.on === undefined ? [] : [valueOf(readDays(options.on))];
  const atlas = await atlasFor(io, options);
  const words = wordsFor(atlas, options);
  const question = valueOf(readLifeQuestion(atlas, { ...options, instrument: id }));
  const { instrument, article, clause, days = null } = question;
  const day = days && exactDay(days);
  const beyond = days === null ? "" : unspokenLines(atlas, words.language, days);
  const lives = question.readings.map((reading) => lifeOf(atlas, question, reading)!);
  if (options.json) {
    io.err(beyond);
    io.out(
      jsonLine(
        withDateNotes(words.language, asked, {
          instrument,
          article,
          clause,
          on: onJson(days),
          readings: lives.map((life) => asJson(words, life, days)),
        }),
      ),
    );
    return;
  }
  const { answers, citations } = words.language;
  io.out(noteLines(words.language, ...asked) + beyond);
  const part = clause
    ? citations.clauseOf(words.instrument(instrument), clause)
    : citationWords(words, { instrument, article });
  const when = day === null ? days && daysWords(words.language, days) : dayWords(words.language, day);
  io.out(`${when === null ? part : answers.on(part, when)}\n`);
  for (const life of lives) io.out(lifeWords(words, life, days));
}

function onJson(days: DayRange | null) {
  if (days === null) return null;
  const day = exactDay(days);
  return day === null
    ? { earliest: isoOrNull(days.earliest), latest: isoOrNull(days.latest) }
    : isoFromDay(day);
}

/** All spells; those of some days; what may have begun already on one day. */
function spellsTold(life: AtlasLife, days: DayRange | null) {
  const day = days && exactDay(days);
  if (day !== null) return { spells: [spellOn(life, day)], perhaps: perhapsOn(life, day) };
  return { spells: days === null ? life.spells : spellsOn(life, days), perhaps: null };
}

function asJson(words: Words, life: AtlasLife, days: DayRange | null) {
  const { spells, perhaps } = spellsTold(life, days);
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
      ...lastingOfLife(life, spell),
      possiblySince: isoOrNull(spell.possiblyFrom),
      says: lifeReasonWords(words, spell.reason),
      reason: spell.reason,
      acts: spell.acts,
    })),
  };
}

function lifeWords(words: Words, life: AtlasLife, days: DayRange | null): string {
  const { answers, dates, lives } = words.language;
  const { spells, perhaps } = spellsTold(life, days);
  const shown = days === null ? spells.filter(({ state }) => state !== "not yet") : spells;
  const lines = shown.flatMap((spell) => {
    const { state, from, possiblyFrom, reason, acts } = spell;
    return [
      `    ${isoSpanWords(words.language, lastingOfLife(life, spell)) ?? dates.always}: ${lives.states[state]}`,
      fold(`${lifeReasonWords(words, reason)}${acts.length > 0 ? ` [${acts.join(", ")}]` : ""}`, "      "),
      ...(days === null && isUncertain({ from, possiblyFrom })
        ? [fold(perhapsWords(words, { state, from, possiblyFrom }), "      ")]
        : []),
    ];
  });
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
