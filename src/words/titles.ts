/** Titles, in the middle of a line and as headings. */
import { partiesOf, type BeyondTitle, type Title } from "../regime/title.js";
import type { Words } from "./words.js";

/** `common to Qing Empire and Russia`. */
export function titleWords(words: Words, title: Title | BeyondTitle): string {
  const { titles, grammar } = words.language;
  const parties = grammar.list(partiesOf(title).map((id) => words.party(id)));
  switch (title.kind) {
    case "sovereignty":
      return parties;
    case "condominium":
      return titles.condominium(parties);
    case "disputed":
      return titles.disputed(parties);
    case "undetermined":
      return parties === "" ? titles.undeterminedBetweenNobody : titles.undetermined(parties);
    case "unallocated":
      return titles.unallocated;
    case "beyond":
      return titles.beyond[title.of];
  }
}

/** `Common to Qing Empire and Russia`. */
export function titleHeading(words: Words, title: Title | BeyondTitle, atSea = false): string {
  const { titles, grammar } = words.language;
  const heading = grammar.capital(titleWords(words, title));
  return atSea ? titles.atSea(heading) : heading;
}

/** What kind of title it is, in a few words under the heading. */
export function titleKindWords({ language }: Words, title: Title | BeyondTitle, atSea = false): string {
  const { kinds, beyondKinds } = language.titles;
  if (title.kind === "beyond") return beyondKinds[title.of];
  return kinds[atSea && title.kind === "unallocated" ? "at sea" : title.kind];
}

/** As a label over the ground: `RUSSIA`, `common to Qing Empire and Russia`. */
export function titleLabel(words: Words, title: Title): string {
  if (title.kind === "sovereignty") return titleWords(words, title).toUpperCase();
  if (title.kind === "undetermined") return words.language.titles.undeterminedBetweenNobody;
  return titleWords(words, title);
}
