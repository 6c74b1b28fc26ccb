/** `timeline`, `find`, `person` and `instrument`: what a reader would ask of acts. */
import { findActs, findClaims, type ActFilter } from "../../query/acts.js";
import { lifeOf } from "../../query/lives.js";
import { askPerson } from "../../query/persons.js";
import { commencementWords } from "../../words/commencement.js";
import type { Atlas } from "../../atlas/model.js";
import { atlasFor, checkReading, type AskOptions } from "../atlas-source.js";
import { readDay, writtenDay } from "../dates.js";
import { CommandError, type Io } from "../io.js";
import { fold } from "../words.js";
import { actorsWords, actWords, instrumentOf, nameOf, oneOfIds, unknown } from "./act-words.js";

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

function filterOf(options: ActOptions, kind?: string): ActFilter {
  const on = options.on === undefined ? undefined : readDay(options.on);
  const from = options.from === undefined ? on : readDay(options.from);
  const to = options.to === undefined ? on : readDay(options.to);
  if (from !== undefined && to !== undefined && from > to)
    throw new CommandError(`${writtenDay(from)} is after ${writtenDay(to)}`, "--from is the earlier day", 2);
  return {
    kind,
    party: options.party,
    person: options.person ?? options.by,
    place: options.place,
    about: options.about,
    instrument: options.instrument,
    from,
    to,
  };
}

function checkIds(atlas: Atlas, options: ActOptions): void {
  oneOfIds("party", options.party, atlas.parties.map(({ id }) => id)); // prettier-ignore
  oneOfIds("person", options.person, atlas.persons.map(({ id }) => id)); // prettier-ignore
  oneOfIds("instrument", options.instrument, atlas.instruments.map(({ id }) => id)); // prettier-ignore
  oneOfIds("place", options.place, namedIds(atlas));
  oneOfIds("element", options.about, [...namedIds(atlas), ...atlas.instruments.map(({ id }) => id)]);
}

function namedIds(atlas: Atlas): string[] {
  const { persons, offices, countries, acts } = atlas;
  const used = acts.flatMap(({ places, about }) => [...places, ...about]);
  return [...new Set([...[...atlas.places, ...atlas.features, ...persons, ...offices, ...countries].map(({ id }) => id), ...used])]; // prettier-ignore
}

export async function timeline(io: Io, options: ActOptions): Promise<void> {
  const filter = filterOf(options);
  const atlas = await atlasFor(io, options);
  checkIds(atlas, options);
  const acts = findActs(atlas, filter);
  if (options.json) io.out(`${JSON.stringify(acts)}\n`);
  else io.out(acts.length === 0 ? "No act.\n" : `${acts.map((act) => actWords(atlas, act)).join("\n")}\n`);
}

/** `find KIND`: acts of a kind; or `claim`, `mandate`, `office`, `excess`, `occupation`. */
export async function find(io: Io, kind: string, options: ActOptions): Promise<void> {
  const filter = filterOf(options, kind);
  const atlas = await atlasFor(io, options);
  const special = SPECIAL[kind];
  if (special) {
    const found = special(atlas, options);
    io.out(options.json ? `${JSON.stringify(found.map(({ value }) => value))}\n` : `${found.map(({ words }) => words).join("\n") || `No ${kind}.`}\n`); // prettier-ignore
    return;
  }
  const kinds = [...new Set(atlas.acts.map((act) => act.kind))];
  oneOfIds("kind of act", kind, [...kinds, ...Object.keys(SPECIAL)]);
  checkIds(atlas, options);
  const acts = findActs(atlas, filter);
  if (options.json) io.out(`${JSON.stringify(acts)}\n`);
  else
    io.out(acts.length === 0 ? `No ${kind}.\n` : `${acts.map((act) => actWords(atlas, act)).join("\n")}\n`);
}

type Found = readonly { readonly value: unknown; readonly words: string }[];

const SPECIAL: Readonly<Record<string, (atlas: Atlas, options: ActOptions) => Found>> = {
  claim: (atlas, options) =>
    findClaims(atlas, {
      about: options.about,
      by: options.by ?? options.person ?? options.party,
      on: options.on === undefined ? undefined : readDay(options.on),
    }).map((value) => ({ value, words: claimWords(atlas, value) })),
  mandate: (atlas, { person }) =>
    atlas.mandates
      .filter(({ to, by }) => person === undefined || to.person === person || by.person === person)
      .map((value) => ({ value, words: fold(`${value.title}: ${value.text}`, "  ") })),
  office: (atlas, { party, person }) =>
    atlas.offices
      .filter((office) => party === undefined || office.party === party)
      .flatMap((value) => {
        const held = atlas.tenures.filter(
          (tenure) => tenure.office === value.id && (person === undefined || tenure.person === person),
        );
        if (person !== undefined && held.length === 0) return [];
        const words = [`  ${value.name} (${value.party})`, ...held.map(({ person: who, from, until }) => `    ${nameOf(atlas, who)}${from ? ` from ${from.text}` : ""}${until ? ` until ${until.text}` : ""}`)]; // prettier-ignore
        return [{ value: { ...value, held }, words: words.join("\n") }];
      }),
  excess: (atlas) =>
    atlas.excesses.map((value) => ({
      value,
      words: actWords(
        atlas,
        atlas.acts.find(({ id }) => id === value.act)!,
      ),
    })),
  occupation: (atlas, { party }) =>
    atlas.occupations
      .filter((occupation) => party === undefined || occupation.party === party)
      .map((value) => ({ value, words: fold(value.text, "  ") })),
};

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
  const answer = askPerson(atlas, id);
  if (!answer) throw unknown("person", id, atlas.persons.map((one) => one.id)); // prettier-ignore
  if (options.json) {
    io.out(`${JSON.stringify(answer)}\n`);
    return;
  }
  const { person: who, life, tenures, mandates, acts, claims } = answer;
  const heading = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? "" : `\n${title}\n${lines.join("\n")}\n`;
  const names = who.names.map(({ text }) => text).join(", ");
  io.out(`${who.name}${names ? ` (${names})` : ""}${who.party ? `, ${nameOf(atlas, who.party)}` : ""}\n`);
  if (life?.born || life?.died) io.out(`  ${life.born?.text ?? "?"} to ${life.died?.text ?? "?"}\n`);
  io.out(heading("Offices", tenures.map(({ text }) => fold(text, "  ")))); // prettier-ignore
  io.out(heading("Powers and instructions", mandates.map(({ title, text }) => fold(`${title}: ${text}`, "  ")))); // prettier-ignore
  io.out(heading("Acts", acts.map((act) => actWords(atlas, act)))); // prettier-ignore
  io.out(heading("Claims", claims.map((claim) => claimWords(atlas, claim)))); // prettier-ignore
}

export async function instrument(io: Io, id: string, options: AskOptions): Promise<void> {
  const atlas = await atlasFor(io, options);
  const found = instrumentOf(atlas, id);
  const reading = checkReading(atlas, options.reading ?? "editorial");
  const life = lifeOf(atlas, { instrument: id, article: null, clause: null }, reading);
  const acts = findActs(atlas, { instrument: id });
  const notes = atlas.textNotes.filter((note) => note.instrument === id);
  const provisions = atlas.provisions.filter((provision) => provision.instrument === id);
  if (options.json) {
    io.out(`${JSON.stringify({ ...found, life: life?.spells ?? [], acts, textNotes: notes, provisions })}\n`);
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
  if (acts.length > 0) io.out(`\nActs\n${acts.map((act) => actWords(atlas, act)).join("\n")}\n`);
  if (provisions.length > 0) io.out("\nRights\n");
  for (const { article, text } of provisions) io.out(`${fold(`article ${article ?? "-"}: ${text}`, "  ")}\n`);
}
