/** `timeline` and `find`: what a reader would ask of acts. */
import { withIsoDays } from "../../chronology/iso-fields.js";
import { jsonLine } from "../../diagnostics/harmless.js";
import { findActs, findClaims, type ActFilter } from "../../query/acts.js";
import { findOccupations } from "../../query/occupation.js";
import { excessesBy, findMandates, findOffices, type HeldOffice } from "../../query/persons.js";
import { readActFilter, readActKind, readClaimFilter, readSpan } from "../../query/request/questions.js";
import type { Atlas } from "../../atlas/model.js";
import type { Words } from "../../words/index.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { fold } from "../fold.js";
import { CommandError, type Io } from "../io.js";
import { wordsFor } from "../language.js";
import { valueOf } from "../read.js";
import { actLines } from "./act-words.js";
import { claimLines, written } from "./claim-words.js";

export interface ActOptions extends AskOptions {
  readonly party?: string;
  readonly person?: string;
  readonly place?: string;
  readonly about?: string;
  readonly instrument?: string;
  readonly by?: string;
  readonly from?: string;
  readonly to?: string;
  readonly on?: string;
}

export async function timeline(io: Io, options: ActOptions): Promise<void> {
  valueOf(readSpan(options));
  const atlas = await atlasFor(io, options);
  const words = wordsFor(atlas, options);
  const found = acts(atlas, words, valueOf(readActFilter(atlas, options)));
  if (options.json) io.out(jsonLine(withIsoDays(found.map(({ value }) => value))));
  else io.out(`${found.map(({ lines }) => lines).join("\n") || words.language.acts.none}\n`);
}

/** `find KIND`: acts of a kind; or `claim`, `mandate`, `office`, `excess`, `occupation`. */
export async function find(io: Io, kindText: string, options: ActOptions): Promise<void> {
  valueOf(readSpan(options));
  const atlas = await atlasFor(io, options);
  const kind = valueOf(readActKind(atlas, kindText));
  const words = wordsFor(atlas, options);
  const found = foundOf(atlas, words, kind, options);
  if (options.json) io.out(jsonLine(withIsoDays(found.map(({ value }) => value))));
  else io.out(`${found.map(({ lines }) => lines).join("\n") || words.language.acts.noneOf(kind)}\n`);
}

/** Of kinds that are no acts, by what they are found; the rest would be passed over. */
const FOUND_BY: Readonly<Record<string, readonly (keyof ActOptions)[]>> = {
  claim: ["about", "by", "person", "party", "on"],
  mandate: ["party", "person", "by", "on", "from", "to"],
  office: ["party", "person", "on", "from", "to"],
  occupation: ["party", "place", "on", "from", "to"],
};
const FILTERS = ["party", "person", "place", "about", "instrument", "by", "from", "to", "on"] as const;

function ensureFilters(kind: string, options: ActOptions): void {
  const known = Object.hasOwn(FOUND_BY, kind) ? FOUND_BY[kind]! : FILTERS;
  const idle = FILTERS.find((filter) => options[filter] !== undefined && !known.includes(filter));
  if (idle === undefined) return;
  const all = known.map((filter) => `--${filter}`).join(", ");
  throw new CommandError(`--${idle} does not find any ${kind}`, `${kind}s are found by ${all}`, 2);
}

function foundOf(atlas: Atlas, words: Words, kind: string, options: ActOptions): Found {
  ensureFilters(kind, options);
  if (kind === "claim") return claims(atlas, words, options);
  return Object.hasOwn(BESIDE, kind)
    ? BESIDE[kind]!(atlas, words, valueOf(readActFilter(atlas, options)))
    : acts(atlas, words, valueOf(readActFilter(atlas, { ...options, kind })));
}

type Found = readonly { readonly value: unknown; readonly lines: string }[];

const acts = (atlas: Atlas, words: Words, filter: ActFilter): Found =>
  findActs(atlas, filter).map((value) => ({ value, lines: actLines(atlas, words, value) }));

const claims = (atlas: Atlas, words: Words, options: ActOptions): Found =>
  findClaims(atlas, valueOf(readClaimFilter(atlas, options))).map((value) => ({
    value,
    lines: claimLines(atlas, words, value),
  }));

const BESIDE: Readonly<Record<string, (atlas: Atlas, words: Words, filter: ActFilter) => Found>> = {
  mandate: (atlas, _words, filter) =>
    findMandates(atlas, filter).map((value) => ({
      value,
      lines: fold(`${value.title}: ${value.text}`, "  "),
    })),
  office: (atlas, words, filter) =>
    findOffices(atlas, filter).map((value) => ({ value, lines: officeLines(words, value) })),
  excess: (atlas, words, filter) =>
    excessesBy(atlas, filter).map((value) => ({
      value,
      lines: actLines(atlas, words, atlas.acts.find(({ id }) => id === value.act)!), // prettier-ignore
    })),
  occupation: (atlas, _words, filter) =>
    findOccupations(atlas, filter).map((value) => ({ value, lines: fold(value.text, "  ") })),
};

function officeLines(words: Words, { id, party, held }: HeldOffice): string {
  const holders = held.map((tenure) => `    ${words.thing(tenure.person)}${written(words, tenure)}`);
  return [`  ${words.thing(id)} (${words.party(party)})`, ...holders].join("\n");
}
