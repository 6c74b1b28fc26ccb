/** Claims, and the dates that a corpus gives in its own words, as the lines of a terminal. */
import type { Atlas } from "../../atlas/model.js";
import type { WrittenDays } from "../../clauses/acts-model.js";
import type { findClaims } from "../../query/acts.js";
import { actorWords, type Words } from "../../words/index.js";
import { fold } from "../fold.js";
import { onlyLines } from "./only-words.js";

export function claimLines(atlas: Atlas, words: Words, claim: ReturnType<typeof findClaims>[number]): string {
  const { acts } = words.language;
  const finding = acts.findings[claim.finding];
  const found = claim.shownBy ? acts.shownBy(finding, claim.shownBy) : finding;
  return [
    fold(`“${claim.says}”`, "  "),
    ...claim.holders.map(
      (holder) =>
        `      ${acts.heldBy(actorWords(words, holder.by))}${written(words, holder)}${perhapsMark(words, holder)}`,
    ),
    `      ${claim.id}, ${claim.where.file}:${claim.where.line}`,
    `      ${found}${claim.unverified ? `  [${acts.unverified}]` : ""}`,
    ...onlyLines(atlas, words, claim.citations),
  ].join("\n");
}

/** `writtenSpan` after something; nothing where there is none. */
export function written(words: Words, dated: Dated): string {
  const span = writtenSpan(words, dated);
  return span === null ? "" : ` ${span}`;
}

interface Dated {
  readonly from: WrittenDays | null;
  readonly until: WrittenDays | null;
}

/** From when until when, in the words of the corpus; null where it gives no date. */
export function writtenSpan({ language: { dates } }: Words, { from, until }: Dated): string | null {
  if (from && until) return dates.fromUntil(from.text, until.text);
  if (from) return dates.since(from.text);
  return until ? dates.until(until.text) : null;
}

/** After what its dates leave open for the days asked for. */
export const perhapsMark = (
  { language: { acts } }: Words,
  { perhaps }: { readonly perhaps?: boolean | undefined },
): string => (perhaps ? `  [${acts.perhaps}]` : "");
