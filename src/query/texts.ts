/** The texts of an instrument: its language versions, and the maps annexed to it. */
import type { Atlas, AtlasInstrument } from "../atlas/model.js";

type TextNote = Atlas["textNotes"][number];
export type AtlasWording = Atlas["wordings"][number];

export interface InstrumentText {
  /** A language, or the id of a map. */
  readonly language: string;
  /** How it counts. What the instrument lists, or annexes, is authentic where nothing else is said. */
  readonly status: NonNullable<TextNote["status"]>;
  /** What it is, where it is a map. */
  readonly map: TextNote["map"];
  /** What it lacks or says otherwise. */
  readonly differences: readonly TextNote[];
  /** Its own words, or where they stand; of an article that is asked for where there are any, else of the whole instrument. */
  readonly wordings: readonly AtlasWording[];
}

/** `article`: only what is said of this article, and of the whole instrument; null: all. */
export function textsOf(
  { textNotes, wordings }: Pick<Atlas, "textNotes" | "wordings">,
  { id, texts }: Pick<AtlasInstrument, "id" | "texts">,
  article: string | null = null,
): InstrumentText[] {
  const isAsked = (said: Pick<TextNote, "instrument" | "article">): boolean =>
    said.instrument === id && (article === null || said.article === null || said.article === article);
  const notes = textNotes.filter(isAsked);
  const worded = wordings.filter(isAsked);
  const languages = new Set([...texts, ...[...notes, ...worded].map(({ language }) => language)]);
  return [...languages].map((language) => {
    const own = notes.filter((note) => note.language === language);
    const map = own.find((note) => note.map !== null)?.map ?? null;
    const isListed = map !== null || texts.includes(language);
    return {
      language,
      status: own.find(({ status }) => status !== null)?.status ?? (isListed ? "authentic" : "translation"),
      map,
      differences: own.filter(({ how }) => how !== null),
      wordings: narrowest(
        worded.filter((one) => one.language === language),
        article,
      ),
    };
  });
}

function narrowest(wordings: readonly AtlasWording[], article: string | null): readonly AtlasWording[] {
  const own = wordings.filter((one) => one.article !== null);
  return article !== null && own.length > 0 ? own : wordings;
}
