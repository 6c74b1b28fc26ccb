/** What was written and could not be read is not absent: findings that say that something is missing wait for it. */
import type { Diagnostic } from "../diagnostics/model.js";
import type { ErrorCode, NoteCode, WarningCode } from "../diagnostics/codes.js";
import type { Parts } from "./parts.js";

/** The findings that the absence of something brings about, with the lists in which it would be. */
const RESTS_ON: Readonly<Partial<Record<ErrorCode | WarningCode | NoteCode, readonly (keyof Parts)[]>>> = {
  "missing-corpus": ["heads"],
  "missing-theatre": ["theatres"],
  "act-before-birth": ["lifetimes"],
  "act-after-death": ["lifetimes"],
  "not-in-office": ["tenures"],
  "never-in-force": ["acts"],
  "condition-never-met": ["acts"],
};

/** `leftOut`: the lists that lack something which is written. */
export function restsOnAbsence({ code }: Diagnostic, leftOut: ReadonlySet<keyof Parts>): boolean {
  return RESTS_ON[code]?.some((list) => leftOut.has(list)) ?? false;
}
