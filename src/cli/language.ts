import type { Atlas } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { languageOf, LANGUAGES, wordsOf, type Words } from "../words/index.js";
import { CommandError } from "./io.js";

export interface LanguageOption {
  readonly language?: string;
}

/** The words of an answer, in the language that the command line asks for, by the names of a day. */
export function wordsFor(
  atlas: Atlas,
  { language = LANGUAGES[0]!.tag }: LanguageOption,
  day: Day | null = null,
): Words {
  const found = languageOf(language);
  if (found) return wordsOf(atlas, found, day);
  throw new CommandError(
    `there is no language "${language}"`,
    `there is ${LANGUAGES.map(({ tag, name }) => `${tag} (${name})`).join(", ")}`,
    2,
  );
}
