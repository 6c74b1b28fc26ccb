import { atlasFor, type AskOptions } from "../atlas-source.js";
import { readInstrument } from "../../query/request/named.js";
import type { Io } from "../io.js";
import { valueOf } from "../read.js";
import { fold } from "../words.js";
import { instrumentOf } from "./act-words.js";

/** The language versions of an instrument: which are authentic, what each lacks or says otherwise, and what follows. */
export async function texts(
  io: Io,
  idText: string,
  options: AskOptions & { readonly article?: string },
): Promise<void> {
  const atlas = await atlasFor(io, options);
  const id = valueOf(readInstrument(atlas, idText));
  const instrument = instrumentOf(atlas, id);
  const notes = atlas.textNotes.filter(
    (note) =>
      note.instrument === id &&
      (options.article === undefined || note.article === options.article || note.article === null),
  );
  const ofText = (language: string) => {
    const own = notes.filter((note) => note.language === language);
    return {
      language,
      status:
        own.find(({ status }) => status !== null)?.status ??
        (instrument.texts.includes(language) ? "authentic" : "translation"),
      differences: own
        .filter(({ how }) => how !== null)
        .map(({ article, how, words, consequence, unverified, citations, where }) => ({
          article, how, words, consequence, unverified, citations, where,
        })), // prettier-ignore
    };
  };
  const languages = [...new Set([...instrument.texts, ...notes.map(({ language }) => language)])].map(ofText);
  if (options.json) {
    io.out(`${JSON.stringify({ instrument: id, article: options.article ?? null, texts: languages })}\n`);
    return;
  }
  io.out(`${instrument.title}${options.article ? `, article ${options.article}` : ""}: its texts\n`);
  for (const { language, status, differences } of languages) {
    io.out(`\n  ${language} (${status})\n`);
    if (differences.length === 0) io.out("    no difference is recorded\n");
    for (const { article, how, words, consequence, unverified } of differences) {
      io.out(
        `${fold(`${article ? `article ${article} ` : ""}${how} “${words ?? ""}”${unverified ? " [unverified]" : ""}`, "    ")}\n`,
      );
      if (consequence) io.out(`${fold(`so ${consequence}`, "      ")}\n`);
    }
  }
}
