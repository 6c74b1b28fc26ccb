/** The names of what ids stand for, in a language where the corpus gives them. */
import { namedOn } from "../atlas/existence.js";
import type { Atlas, AtlasExistence, AtlasName } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import type { NamedList } from "../atlas/named-model.js";

export interface Names {
  party(id: string): string;
  instrument(id: string): string;
  act(id: string): string;
  survey(id: string): string;
  /** A line or a limit. */
  line(id: string): string;
  /** A kind of hold: a lease, an occupation. */
  hold(id: string): string;
  /** A kind of right. */
  right(id: string): string;
  /** A class of holders: subjects, ships. */
  holders(id: string): string;
  /** A person, an office, a party, a country, a place, a river or another feature. */
  thing(id: string): string;
}

/** Where nothing has names: the ids themselves, as an author writes them. */
export const IDS: Names = {
  party: same,
  instrument: same,
  act: same,
  survey: same,
  line: same,
  hold: same,
  right: same,
  holders: same,
  thing: same,
};

function same(id: string): string {
  return id;
}

/** What each list of an atlas gives names to; what is in a list that gives none goes by its id, or by a word of the language. */
const NAMES_OF: Readonly<Record<NamedList, readonly (keyof Names)[]>> = {
  // Of two that share an id, the first has it.
  persons: ["thing"],
  offices: ["thing"],
  parties: ["party", "thing"],
  countries: ["thing"],
  places: ["thing"],
  features: ["thing"],
  instruments: ["instrument"],
  acts: ["act"],
  sources: [],
  surveys: ["survey"],
  lines: ["line"],
  mandates: [],
  claims: [],
  occupations: [],
  says: [],
  rightKinds: ["right"],
  holderClasses: ["holders"],
  placeSorts: [],
  holds: ["hold"],
};
const LISTS = Object.keys(NAMES_OF) as NamedList[];

interface Named {
  readonly id: string;
  readonly name?: string | null;
  readonly title?: string;
  readonly names?: readonly AtlasName[];
  readonly existence?: AtlasExistence;
}

/** The name in the language with this tag; the corpus's own where it gives none. */
function nameIn(tag: string, { id, name, title, names }: Named): string {
  return names?.find(({ language }) => language === tag)?.text ?? name ?? title ?? id;
}

/** The names of a day; null: those that things have of themselves. An id that the atlas does not know stays as it is. */
export function namesOf(atlas: Atlas, tag: string, day: Day | null = null): Names {
  const look = (what: keyof Names): ((id: string) => string) => {
    let names: ReadonlyMap<string, string> | null = null;
    const named = () =>
      LISTS.filter((list) => NAMES_OF[list].includes(what))
        .reverse()
        .flatMap((list) =>
          atlas[list].map(
            (one: Named) => [one.id, nameIn(tag, day === null ? one : namedOn(one, day))] as const,
          ),
        );
    return (id) => (names ??= new Map(named())).get(id) ?? id;
  };
  return {
    party: look("party"),
    instrument: look("instrument"),
    act: look("act"),
    survey: look("survey"),
    line: look("line"),
    hold: look("hold"),
    right: look("right"),
    holders: look("holders"),
    thing: look("thing"),
  };
}
