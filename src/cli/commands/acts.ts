/** `timeline`, `find`, `person` and `instrument`: what a reader would ask of acts. */
import { findActs, findClaims, type ActFilter } from "../../query/acts.js";
import { lifeOf } from "../../query/lives.js";
import { findOccupations } from "../../query/occupation.js";
import { askPerson, findMandates, findOffices, type HeldOffice } from "../../query/persons.js";
import { commencementWords } from "../../words/commencement.js";
import type { Atlas } from "../../atlas/model.js";
import { readInstrument, readPerson, readReadingOrEditorial } from "../../query/request/named.js";
import { readActFilter, readActKind, readClaimFilter, readSpan } from "../../query/request/questions.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { writtenDay } from "../dates.js";
import type { Io } from "../io.js";
import { valueOf } from "../read.js";
import { fold } from "../words.js";
import { actorsWords, actWords, instrumentOf, nameOf } from "./act-words.js";

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
  const found = acts(atlas, valueOf(readActFilter(atlas, options)));
  if (options.json) io.out(`${JSON.stringify(found.map(({ value }) => value))}\n`);
  else io.out(`${found.map(({ words }) => words).join("\n") || "No act."}\n`);
}

/** `find KIND`: acts of a kind; or `claim`, `mandate`, `office`, `excess`, `occupation`. */
export async function find(io: Io, kindText: string, options: ActOptions): Promise<void> {
  valueOf(readSpan(options));
  const atlas = await atlasFor(io, options);
  const kind = valueOf(readActKind(atlas, kindText));
  const found = foundOf(atlas, kind, options);
  if (options.json) io.out(`${JSON.stringify(found.map(({ value }) => value))}\n`);
  else io.out(`${found.map(({ words }) => words).join("\n") || `No ${kind}.`}\n`);
}

function foundOf(atlas: Atlas, kind: string, options: ActOptions): Found {
  if (kind === "claim") return claims(atlas, options);
  const beside = BESIDE[kind];
  return beside
    ? beside(atlas, valueOf(readActFilter(atlas, options)))
    : acts(atlas, valueOf(readActFilter(atlas, { ...options, kind })));
}

type Found = readonly { readonly value: unknown; readonly words: string }[];

const acts = (atlas: Atlas, filter: ActFilter): Found =>
  findActs(atlas, filter).map((value) => ({ value, words: actWords(atlas, value) }));

const claims = (atlas: Atlas, options: ActOptions): Found =>
  findClaims(atlas, valueOf(readClaimFilter(atlas, options))).map((value) => ({
    value,
    words: claimWords(atlas, value),
  }));

const BESIDE: Readonly<Record<string, (atlas: Atlas, filter: ActFilter) => Found>> = {
  mandate: (atlas, filter) =>
    findMandates(atlas, filter).map((value) => ({
      value,
      words: fold(`${value.title}: ${value.text}`, "  "),
    })),
  office: (atlas, filter) =>
    findOffices(atlas, filter).map((value) => ({ value, words: officeWords(atlas, value) })),
  excess: (atlas) =>
    atlas.excesses.map((value) => ({
      value,
      words: actWords(atlas, atlas.acts.find(({ id }) => id === value.act)!), // prettier-ignore
    })),
  occupation: (atlas, filter) =>
    findOccupations(atlas, filter).map((value) => ({ value, words: fold(value.text, "  ") })),
};

function officeWords(atlas: Atlas, { name, party, held }: HeldOffice): string {
  const holders = held.map(
    ({ person: who, from, until }) =>
      `    ${nameOf(atlas, who)}${from ? ` from ${from.text}` : ""}${until ? ` until ${until.text}` : ""}`,
  );
  return [`  ${name} (${party})`, ...holders].join("\n");
}

function claimWords(atlas: Atlas, claim: ReturnType<typeof findClaims>[number]): string {
  const found = claim.finding === "open" ? "not judged" : `found ${claim.finding}`;
  return [
    fold(`“${claim.says}”`, "  "),
    ...claim.holders.map(
      ({ by, from, until }) =>
        `      held by ${actorsWords(atlas, [by])}${from ? ` from ${from.text}` : ""}${until ? ` until ${until.text}` : ""}`,
    ),
    `      ${claim.id}, ${claim.where.file}:${claim.where.line}`,
    `      ${found}${claim.shownBy ? ` by ${claim.shownBy}` : ""}${claim.unverified ? "  [unverified]" : ""}`,
  ].join("\n");
}

export async function person(io: Io, id: string, options: AskOptions): Promise<void> {
  const atlas = await atlasFor(io, options);
  const answer = askPerson(atlas, valueOf(readPerson(atlas, id)))!;
  if (options.json) {
    io.out(`${JSON.stringify(answer)}\n`);
    return;
  }
  const { person: who, life, tenures, mandates } = answer;
  const heading = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? "" : `\n${title}\n${lines.join("\n")}\n`;
  const names = who.names.map(({ text }) => text).join(", ");
  io.out(`${who.name}${names ? ` (${names})` : ""}${who.party ? `, ${nameOf(atlas, who.party)}` : ""}\n`);
  if (life?.born || life?.died) io.out(`  ${life.born?.text ?? "?"} to ${life.died?.text ?? "?"}\n`);
  io.out(heading("Offices", tenures.map(({ text }) => fold(text, "  ")))); // prettier-ignore
  io.out(heading("Powers and instructions", mandates.map(({ title, text }) => fold(`${title}: ${text}`, "  ")))); // prettier-ignore
  io.out(heading("Acts", answer.acts.map((act) => actWords(atlas, act)))); // prettier-ignore
  io.out(heading("Claims", answer.claims.map((claim) => claimWords(atlas, claim)))); // prettier-ignore
}

export async function instrument(io: Io, idText: string, options: AskOptions): Promise<void> {
  const atlas = await atlasFor(io, options);
  const id = valueOf(readInstrument(atlas, idText));
  const found = instrumentOf(atlas, id);
  const reading = valueOf(readReadingOrEditorial(atlas, options.reading));
  const life = lifeOf(atlas, { instrument: id, article: null, clause: null }, reading);
  const bearing = findActs(atlas, { instrument: id });
  const notes = atlas.textNotes.filter((note) => note.instrument === id);
  const provisions = atlas.provisions.filter((provision) => provision.instrument === id);
  if (options.json) {
    io.out(
      `${JSON.stringify({ ...found, life: life?.spells ?? [], acts: bearing, textNotes: notes, provisions })}\n`,
    );
    return;
  }
  const numbered = found.articles.filter(({ number }) => number !== null);
  io.out(`${found.title}, between ${found.parties.map((party) => nameOf(atlas, party)).join(", ")}\n`);
  if (found.signedText)
    io.out(`  signed ${found.signedText}${found.signedAt ? ` at ${nameOf(atlas, found.signedAt)}` : ""} by ${found.signatories.map((one) => nameOf(atlas, one.person)).join(", ")}\n`); // prettier-ignore
  io.out(
    `  in force from ${writtenDay(found.inForceFrom)} (${commencementWords(found.commencement)}); texts: ${found.texts.join(", ")}\n`,
  );
  io.out(`\n${numbered.length} articles\n`);
  for (const { number, title } of numbered)
    io.out(`  ${title.startsWith("Article") ? title : `Article ${number}: ${title}`}\n`);
  if (life) io.out(`\nLife, by the reading ${reading}\n`);
  for (const { state, from, says } of life?.spells ?? [])
    if (state !== "not yet") io.out(`  ${from === null ? "always" : writtenDay(from)}: ${state}. ${says}\n`);
  if (bearing.length > 0) io.out(`\nActs\n${bearing.map((act) => actWords(atlas, act)).join("\n")}\n`);
  if (provisions.length > 0) io.out("\nRights\n");
  for (const { article, text } of provisions) io.out(`${fold(`article ${article ?? "-"}: ${text}`, "  ")}\n`);
}
