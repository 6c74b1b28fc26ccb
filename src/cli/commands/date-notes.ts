import type { AskedDays } from "../../query/request/day.js";
import type { Io } from "../io.js";

/** What whoever wrote a date should know of how it was read: beside the answer, which may be piped on. */
export function sayNotes(io: Io, ...asked: readonly AskedDays[]): void {
  for (const { text, notes } of asked) for (const note of notes) io.err(`note: ${text}: ${note}\n`);
}
