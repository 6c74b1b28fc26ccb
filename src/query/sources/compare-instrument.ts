/** An instrument, its articles, its texts, and whether it is in force. */
import type { Atlas, AtlasInstrument } from "../../atlas/model.js";
import { isoFromDay } from "../../chronology/days.js";
import { lifeOf, spellOn } from "../lives.js";
import { boundsOf } from "./compare-ground.js";
import { judged, silent, type Finding, type Of } from "./finding.js";
import { lifeReasonWords } from "../../words/lives.js";
import { AUTHOR } from "../../words/words.js";

export function compareInstrument(atlas: Atlas, stated: Of<"instrument">): Finding {
  const instrument = atlas.instruments.find(({ id }) => id === stated.instrument);
  if (!instrument) return silent(`no instrument ${stated.instrument}`);
  const numbered = instrument.articles.filter(({ number }) => number !== null);
  const article = numbered.find(({ number }) => number === stated.agrees);
  const differences = [
    ...(stated.title !== null && !isCalled(instrument, stated.title)
      ? [`its title is ${instrument.title}`]
      : []),
    ...(stated.articles !== null && numbered.length !== stated.articles
      ? [`it has ${numbered.length} articles`]
      : []),
    ...(stated.agrees !== null && !article ? [`it has no article ${stated.agrees}`] : []),
  ];
  const fact = article
    ? `article ${article.number}: ${article.prose.split("\n\n")[0]?.replace(/\s+/g, " ") ?? article.title}`
    : `${instrument.title}, ${numbered.length} articles`;
  return judged(differences, fact, [{ citations: instrument.citations, unverified: false }]);
}

/** By its title, with or without what stands in brackets at its end, or by another name. */
function isCalled({ title, names }: AtlasInstrument, name: string): boolean {
  const plain = title.replace(/ \([^)]*\)$/, "");
  return [title, plain, ...names.map(({ text }) => text)].some(
    (one) => one.toLowerCase() === name.toLowerCase(),
  );
}

export function compareText(atlas: Atlas, stated: Of<"text">): Finding {
  const notes = atlas.textNotes.filter(
    (note) =>
      note.instrument === stated.instrument &&
      note.language === stated.language &&
      (stated.article === null || note.article === stated.article) &&
      note.words?.toLowerCase().includes(stated.words.toLowerCase()),
  );
  const note = notes.find(({ how }) => how === stated.how) ?? notes[0];
  if (!note)
    return silent(`no note on the ${stated.language} text of ${stated.instrument} that ${stated.how} it`);
  return judged(
    note.how === stated.how ? [] : [`the ${note.language} text ${note.how} “${note.words}”`],
    `the ${note.language} text ${note.how} “${note.words}”: ${note.consequence ?? ""}`,
    [note],
  );
}

/** On the first and on the last day that the source's date leaves open. */
export function compareForce(atlas: Atlas, stated: Of<"force">): Finding {
  const target = { instrument: stated.instrument, article: stated.article, clause: stated.label };
  const life = lifeOf(atlas, target, stated.reading ?? "editorial");
  if (!life) return silent(`no life of ${stated.instrument}`);
  const spells = boundsOf(stated.date).map((day) => ({ day, ...spellOn(life, day) }));
  const last = spells.at(-1);
  if (!last) return silent(`no life of ${stated.instrument} on a day`);
  return judged(
    spells
      .filter(({ state }) => state !== stated.state)
      .map(
        ({ day, state, reason }) =>
          `on ${isoFromDay(day)} it is ${state}: ${lifeReasonWords(AUTHOR, reason)}`,
      ),
    `${stated.label ?? stated.instrument} is ${last.state} on ${isoFromDay(last.day)}: ${lifeReasonWords(AUTHOR, last.reason)}`,
    atlas.acts.filter(({ id }) => spells.some(({ acts }) => acts.includes(id))),
    true,
  );
}
