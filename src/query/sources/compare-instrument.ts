/** An instrument, its articles, its texts, and whether it is in force. */
import type { Atlas, AtlasInstrument } from "../../atlas/model.js";
import { lifeOf, spellOn } from "../lives.js";
import { boundsOf } from "./compare-ground.js";
import { unlike } from "./differences.js";
import { besideHeld, judged, silent, type Finding, type Of } from "./finding.js";
import type { SourceReason } from "./model.js";

export function compareInstrument(atlas: Atlas, stated: Of<"instrument">): Finding {
  return besideHeld(atlas.instruments, "instrument", stated.instrument, (instrument) => {
    const { title, citations } = instrument;
    const numbered = instrument.articles.filter(({ number }) => number !== null);
    const article = numbered.find(({ number }) => number === stated.agrees);
    const fact: SourceReason = article
      ? { rule: "articles say", articles: [{ article: article.number, text: firstParagraph(article) }] }
      : { rule: "instrument", title, articles: numbered.length };
    const isCalledSo = stated.title === null || isCalled(instrument, stated.title);
    return judged(
      [
        ...unlike(isCalledSo, true, () => ({ rule: "called", title })),
        ...unlike(stated.articles, numbered.length, () => ({ rule: "articles", count: numbered.length })),
        ...unlike(stated.agrees, article?.number ?? "", (number) => ({ rule: "no article", number })),
      ],
      fact,
      [{ citations, unverified: false }],
    );
  });
}

const firstParagraph = ({ prose, title }: AtlasInstrument["articles"][number]): string =>
  prose.split("\n\n")[0]?.replace(/\s+/g, " ") ?? title;

/** By its title, with or without what stands in brackets at its end, or by another name. */
function isCalled({ title, names }: AtlasInstrument, name: string): boolean {
  const plain = title.replace(/ \([^)]*\)$/, "");
  return [title, plain, ...names.map(({ text }) => text)].some(
    (one) => one.toLowerCase() === name.toLowerCase(),
  );
}

export function compareText(
  atlas: Atlas,
  { language, instrument, article, how, words }: Of<"text">,
): Finding {
  const notes = atlas.textNotes.filter(
    (note) =>
      note.instrument === instrument &&
      note.language === language &&
      (article === null || note.article === article) &&
      note.words?.toLowerCase().includes(words.toLowerCase()),
  );
  const note = notes.find((one) => one.how === how) ?? notes[0];
  if (!note?.how || note.words === null) return silent({ rule: "no note", language, instrument, how });
  const held = { rule: "text", language, how: note.how, words: note.words } as const;
  return judged(
    unlike(how, note.how, () => ({ ...held, consequence: null })),
    { ...held, consequence: note.consequence },
    [note],
  );
}

/** On the first and on the last day that the source's date leaves open. */
export function compareForce(atlas: Atlas, stated: Of<"force">): Finding {
  const { instrument, article, label: clause, date, reading } = stated;
  const life = lifeOf(atlas, { instrument, article, clause }, reading ?? "editorial");
  if (!life) return silent({ rule: "nothing", of: "life", id: instrument });
  const spells = boundsOf(date).map((day) => ({ day, ...spellOn(life, day) }));
  const last = spells.at(-1);
  if (!last) return silent({ rule: "open date", date: date.text });
  const told = ({ day, state, reason }: typeof last, of: string | null): SourceReason => {
    return { rule: "state", of, state, day, reason };
  };
  return judged(
    spells.filter(({ state }) => state !== stated.state).map((spell) => told(spell, null)),
    told(last, clause ?? instrument),
    atlas.acts.filter(({ id }) => spells.some(({ acts }) => acts.includes(id))),
    true,
  );
}
