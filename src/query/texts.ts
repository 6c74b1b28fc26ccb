/** The texts of an instrument: its language versions, and the maps annexed to it. */
import type { Atlas, AtlasInstrument } from "../atlas/model.js";

type TextNote = Atlas["textNotes"][number];

export interface InstrumentText {
  /** A language, or the id of a map. */
  readonly language: string;
  /** How it counts. What the instrument lists, or annexes, is authentic where nothing else is said. */
  readonly status: NonNullable<TextNote["status"]>;
  /** What it is, where it is a map. */
  readonly map: TextNote["map"];
  /** What it lacks or says otherwise. */
  readonly differences: readonly TextNote[];
}

/** `article`: only what is said of this article, and of the whole instrument; null: all. */
export function textsOf(
  { textNotes }: Pick<Atlas, "textNotes">,
  { id, texts }: Pick<AtlasInstrument, "id" | "texts">,
  article: string | null = null,
): InstrumentText[] {
  const notes = textNotes.filter(
    (note) =>
      note.instrument === id && (article === null || note.article === null || note.article === article),
  );
  const languages = new Set([...texts, ...notes.map(({ language }) => language)]);
  return [...languages].map((language) => {
    const own = notes.filter((note) => note.language === language);
    const map = own.find((note) => note.map !== null)?.map ?? null;
    const isListed = map !== null || texts.includes(language);
    return {
      language,
      status: own.find(({ status }) => status !== null)?.status ?? (isListed ? "authentic" : "translation"),
      map,
      differences: own.filter(({ how }) => how !== null),
    };
  });
}
