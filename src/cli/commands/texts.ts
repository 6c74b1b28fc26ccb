import type { AtlasSource } from "../../atlas/model.js";
import { jsonLine } from "../../diagnostics/harmless.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { readTextsQuestion } from "../../query/request/questions.js";
import { textsOf, type AtlasWording } from "../../query/texts.js";
import type { Io } from "../io.js";
import { valueOf } from "../read.js";
import { citationWords, citedWords, type Words } from "../../words/index.js";
import { fold } from "../fold.js";
import { wordsFor } from "../language.js";

/** The language versions of an instrument: which are authentic, what each lacks or says otherwise, and what follows. */
export async function texts(
  io: Io,
  idText: string,
  options: AskOptions & { readonly article?: string },
): Promise<void> {
  const atlas = await atlasFor(io, options);
  const { instrument: id, article } = valueOf(
    readTextsQuestion(atlas, { instrument: idText, article: options.article }),
  );
  const words = wordsFor(atlas, options);
  const instrument = atlas.instruments.find((one) => one.id === id)!;
  const languages = textsOf(atlas, instrument, article).map(({ differences, wordings, ...text }) => ({
    ...text,
    differences: differences.map(({ article, how, words, consequence, unverified, citations, where }) => ({
      article, how, words, consequence, unverified, citations, where,
    })), // prettier-ignore
    wordings: wordings.map(({ article, words, unverified, citations, where }) => ({
      article, words, unverified, citations, where,
    })), // prettier-ignore
  }));
  if (options.json) {
    io.out(jsonLine({ instrument: id, article, texts: languages }));
    return;
  }
  const { acts, citations, instruments } = words.language;
  const whole = citationWords(words, { instrument: id, article });
  io.out(`${instruments.textsOf(whole)}\n`);
  if (languages.length === 0) io.out(`\n  ${instruments.noTexts}\n`);
  for (const { language, status, map, differences, wordings } of languages) {
    const what = map === null ? language : instruments.annexedMap(language, map.title, map.of?.text ?? null);
    io.out(`\n  ${what} (${instruments.textStatus[status]})\n`);
    if (differences.length === 0) io.out(`    ${instruments.noDifference}\n`);
    for (const { article, how, words: said, consequence, unverified } of differences) {
      const part = article ? `${citations.article(article)} ` : "";
      const doubt = unverified ? ` [${acts.unverified}]` : "";
      io.out(
        `${fold(`${part}${how === null ? "" : instruments.textHow[how]} “${said ?? ""}”${doubt}`, "    ")}\n`,
      );
      if (consequence) io.out(`${fold(instruments.consequence(consequence), "      ")}\n`);
    }
    for (const wording of wordings) io.out(wordingWords(words, atlas.sources, wording));
  }
}

/** The words of a text with their edition; without them, where they stand. */
function wordingWords(
  { language }: Words,
  sources: readonly AtlasSource[],
  {
    article,
    words,
    unverified,
    citations,
  }: Pick<AtlasWording, "article" | "words" | "unverified" | "citations">,
): string {
  const { acts, citations: phrases, instruments } = language;
  const part = article === null ? "" : `${phrases.article(article)}: `;
  const said = words === null ? `${instruments.wordsStandIn}:` : `“${words}”`;
  const lines = [
    ...`${part}${said}${unverified ? ` [${acts.unverified}]` : ""}`
      .split("\n")
      .map((line) => fold(line, "    ")),
    ...citations.flatMap((citation) => {
      const source = sources.find(({ id }) => id === citation.source);
      const address = source?.address ?? source?.readAt;
      return [citedWords(language, sources, citation), ...(address ? [address] : [])].map((line) =>
        fold(line, "      "),
      );
    }),
  ];
  return `${lines.join("\n")}\n`;
}
