/** Remarks on how the date of a question was read, with the answer to it. */
import { sayNotes, type DateNote, type SaidNote } from "../chronology/notes.js";
import type { Language } from "./language.js";

interface Noted {
  readonly text: string;
  readonly notes: readonly DateNote[];
}

/** Each as a sentence that names the date. */
export const dateNoteWords = ({ answers, dates }: Language, { text, notes }: Noted): string[] =>
  sayNotes(dates.notes, notes).map(({ says }) => answers.dateNote(text, says));

/** An answer as data, with the remarks on its dates, if there are any. */
export function withDateNotes<A extends object>(
  { dates }: Language,
  asked: readonly Noted[],
  answer: A,
): A & { readonly notes?: readonly SaidNote[] } {
  const notes = asked.flatMap((each) => sayNotes(dates.notes, each.notes));
  return notes.length > 0 ? { ...answer, notes } : answer;
}
