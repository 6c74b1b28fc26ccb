import { withIsoDays } from "../../chronology/iso-fields.js";
import { jsonLine } from "../../diagnostics/harmless.js";
import { findActs } from "../../query/acts.js";
import { readInstrument, readReadingOrEditorial } from "../../query/request/named.js";
import { lifeOf } from "../../query/lives.js";
import { commencementWords, lifeReasonWords, someDayWords } from "../../words/index.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { fold } from "../fold.js";
import type { Io } from "../io.js";
import { wordsFor } from "../language.js";
import { valueOf } from "../read.js";
import { actLines } from "./act-words.js";

/** An instrument: its articles, life, acts and rights. */
export async function instrument(io: Io, idText: string, options: AskOptions): Promise<void> {
  const atlas = await atlasFor(io, options);
  const words = wordsFor(atlas, options);
  const id = valueOf(readInstrument(atlas, idText));
  const found = atlas.instruments.find((one) => one.id === id)!;
  const reading = valueOf(readReadingOrEditorial(atlas, options.reading));
  const life = lifeOf(atlas, { instrument: id, article: null, clause: null }, reading);
  const acts = findActs(atlas, { instrument: id });
  const notes = atlas.textNotes.filter((note) => note.instrument === id);
  const provisions = atlas.provisions.filter((provision) => provision.instrument === id);
  if (options.json) {
    io.out(jsonLine(withIsoDays({ ...found, life: life?.spells ?? [], acts, textNotes: notes, provisions })));
    return;
  }
  const { citations, dates, grammar, instruments, lives } = words.language;
  const numbered = found.articles.filter(({ number }) => number !== null);
  const things = (ids: readonly string[]) => ids.map((each) => words.thing(each)).join(", ");
  io.out(
    `${instruments.between(words.instrument(id), grammar.list(found.parties.map((party) => words.party(party))))}\n`,
  );
  if (found.signedText) {
    const place = found.signedAt && words.thing(found.signedAt);
    const by = found.signatories.length > 0 ? things(found.signatories.map((one) => one.person)) : null;
    io.out(`  ${instruments.signed(found.signedText, place, by)}\n`);
  }
  const inForce =
    found.inForceFrom === null
      ? instruments.neverInForce
      : instruments.inForce(
          someDayWords(words.language, { earliest: found.possiblyInForceFrom, latest: found.inForceFrom })!,
          commencementWords(words, found.commencement),
        );
  const texts = found.texts.length > 0 ? `; ${instruments.texts(found.texts.join(", "))}` : "";
  io.out(`  ${inForce}${texts}\n`);
  io.out(`\n${instruments.articles(numbered.length)}\n`);
  for (const { number, title } of numbered)
    io.out(
      `  ${title.startsWith("Article") ? title : `${grammar.capital(citations.article(number!))}: ${title}`}\n`,
    );
  if (life) io.out(`\n${instruments.lifeBy(reading)}\n`);
  for (const { state, from, possiblyFrom, reason } of life?.spells ?? [])
    if (state !== "not yet")
      io.out(
        `  ${from === null ? dates.always : someDayWords(words.language, { earliest: possiblyFrom ?? from, latest: from })}: ${lives.states[state]}. ${lifeReasonWords(words, reason)}\n`,
      );
  if (acts.length > 0)
    io.out(`\n${instruments.acts}\n${acts.map((act) => actLines(atlas, words, act)).join("\n")}\n`);
  if (provisions.length > 0) io.out(`\n${instruments.rights}\n`);
  for (const { article, text } of provisions)
    io.out(`${fold(`${citations.article(article ?? "-")}: ${text}`, "  ")}\n`);
}
