/** Readers of what the atlas names: each takes an id, or a name in any of the atlas's languages, and gives the id. */
import type { Atlas } from "../../atlas/model.js";
import type { NamedList } from "../../atlas/named-model.js";
import { personsOf } from "../../effect/persons.js";
import { EDITORIAL } from "../../effect/model.js";
import { alongWhat } from "../along.js";
import { LISTINGS, type Listing } from "../listing.js";
import { allNamesOf, didYouMean, namedBy, nearestIds, suggest, type Named } from "./near.js";
import { read, refuse, type Read } from "./model.js";

/** An id is looked for before a name. A name of several is refused with their ids. */
export function readNamed(what: string, among: readonly Named[], text: string): Read<string> {
  const found = findNamed(among, text);
  if (found.length === 1) return read(found[0]!);
  if (found.length > 1)
    return refuse(`the atlas has more than one ${what} "${text}"`, didYouMean(found), found);
  const near = nearestIds(text, among);
  const help = near.length > 0 ? didYouMean(near) : suggest(text, [...new Set(among.map(({ id }) => id))]);
  return refuse(`the atlas has no ${what} "${text}"`, help, near);
}

/** Ids of what the words name. */
export function findNamed(among: readonly Named[], text: string): string[] {
  if (among.some(({ id }) => id === text)) return [text];
  const byId = namedBy(among, text, ({ id }) => [id]);
  const found = byId.length > 0 ? byId : namedBy(among, text, allNamesOf);
  return [...new Set(found.map(({ id }) => id))];
}

/** A state is asked for by any name that it ever had. */
export function readReading(atlas: Atlas, text: string): Read<string> {
  const { personOf } = personsOf(atlas.parties);
  const own = atlas.readings.filter((id) => !atlas.parties.some((party) => party.id === id));
  const parties = atlas.parties.filter(({ id }) => atlas.readings.includes(personOf(id)));
  const found = readNamed("reading", [...own.map((id) => ({ id })), ...parties], text);
  return found.ok ? read(personOf(found.value)) : found;
}

export const readReadingOrEditorial = (atlas: Atlas, text = EDITORIAL): Read<string> =>
  readReading(atlas, text);

export const readParty = (atlas: Atlas, text: string): Read<string> =>
  readNamed("party", atlas.parties, text);

export const readPerson = (atlas: Atlas, text: string): Read<string> =>
  readNamed("person", atlas.persons, text);

export const readInstrument = (atlas: Atlas, text: string): Read<string> =>
  readNamed("instrument", atlas.instruments, text);

export const readLine = (atlas: Atlas, text: string): Read<string> => readNamed("line", atlas.lines, text);

export const readRightKind = (atlas: Atlas, text: string): Read<string> =>
  readNamed("kind of right", atlas.rightKinds, text);

export const readHolderClass = (atlas: Atlas, text: string): Read<string> =>
  readNamed("class of holders", atlas.holderClasses, text);

/** A place, river, island or other named piece of the ground, or a line along which something is granted or owed. */
export function readGround(atlas: Atlas, text: string): Read<string> {
  const along = new Set(atlas.clauses.map((clause) => alongWhat(clause)));
  return readNamed("place", [...askedAs(atlas, "ground"), ...atlas.lines.filter(({ id }) => along.has(id))], text);
} // prettier-ignore

/** Where an act was done or what it bears on: ground, a country, or a word that only acts use. */
export const readActPlace = (atlas: Atlas, text: string): Read<string> =>
  readNamed(
    "place",
    withUsed(
      askedAs(atlas, "ground"),
      atlas.acts.flatMap(({ places }) => places),
    ),
    text,
  );

/** Whatever an act may be about. */
export const readElement = (atlas: Atlas, text: string): Read<string> =>
  readNamed("element", [...namedByActs(atlas), ...atlas.instruments], text);

/** Who may hold a claim: a person, an office or a party. */
export const readHolder = (atlas: Atlas, text: string): Read<string> =>
  readNamed("person, office or party", [...atlas.persons, ...atlas.offices, ...atlas.parties], text);

/** A narrative source of which the corpus holds statements. */
export function readSource(atlas: Atlas, text: string): Read<string> {
  const told = new Set(atlas.says.map(({ source }) => source));
  const [silent] = findNamed(atlas.sources, text).filter((id) => !told.has(id));
  if (silent !== undefined)
    return refuse(`the corpus holds no statement of the source "${silent}"`, `write down what it says: \`says ID of ${silent} paragraph 1 "…" …\``);
  return readNamed("statement of a source", atlas.sources.filter(({ id }) => told.has(id)), text);
} // prettier-ignore

/** What `thalweg list` lists. */
export const readListing = (text: string): Read<Listing> =>
  readNamed("list of", Object.keys(LISTINGS).map((id) => ({ id })), text) as Read<Listing>; // prettier-ignore

type Asked = "ground" | "element";

/** As what the things of each list may be asked for, beside what they are; none: by their own reader, or not by name. */
const ASKED_AS: Readonly<Record<NamedList, readonly Asked[]>> = {
  places: ["ground", "element"],
  features: ["ground", "element"],
  persons: ["element"],
  offices: ["element"],
  countries: ["ground", "element"],
  instruments: [],
  parties: [],
  sources: [],
  surveys: [],
  lines: [],
  acts: [],
  mandates: [],
  claims: [],
  occupations: [],
  says: [],
  rightKinds: [],
  holderClasses: [],
  placeSorts: [],
  holds: [],
};

function askedAs(atlas: Atlas, what: Asked): Named[] {
  const lists = Object.keys(ASKED_AS) as NamedList[];
  return lists
    .filter((list) => ASKED_AS[list].includes(what))
    .flatMap((list): readonly Named[] => atlas[list]);
}

const namedByActs = (atlas: Atlas): Named[] =>
  withUsed(askedAs(atlas, "element"), atlas.acts.flatMap(({ places, about }) => [...places, ...about])); // prettier-ignore

/** With the words that acts use, and nothing declares. */
function withUsed(named: readonly Named[], used: readonly string[]): Named[] {
  const known = new Set(named.map(({ id }) => id));
  return [...named, ...[...new Set(used)].filter((id) => !known.has(id)).map((id) => ({ id }))];
}
