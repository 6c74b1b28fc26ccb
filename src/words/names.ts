/** The names of what ids stand for, in a language where the corpus gives them. */
import type { Atlas, AtlasName } from "../atlas/model.js";

export interface Names {
  party(id: string): string;
  instrument(id: string): string;
  act(id: string): string;
  /** A person, an office, a party, a country, a place, a river or another feature. */
  thing(id: string): string;
}

/** Where nothing has names: the ids themselves, as an author writes them. */
export const IDS: Names = { party: same, instrument: same, act: same, thing: same };

function same(id: string): string {
  return id;
}

interface Named {
  readonly name: string;
  readonly names: readonly AtlasName[];
}

/** The name in the language with this tag; the corpus's own where it gives none. */
function nameIn(tag: string, { name, names }: Named): string {
  return names.find(({ language }) => language === tag)?.text ?? name;
}

/** An id that the atlas does not know stays as it is. */
export function namesOf(atlas: Atlas, tag: string): Names {
  const look = (of: () => Iterable<readonly [string, string]>): ((id: string) => string) => {
    let names: ReadonlyMap<string, string> | null = null;
    return (id) => (names ??= new Map(of())).get(id) ?? id;
  };
  const named = (list: readonly (Named & { readonly id: string })[]) =>
    list.map((one) => [one.id, nameIn(tag, one)] as const);
  const titled = (list: readonly { id: string; title: string; names: readonly AtlasName[] }[]) =>
    list.map(({ id, title, names }) => [id, nameIn(tag, { name: title, names })] as const);
  return {
    party: look(() => named(atlas.parties)),
    instrument: look(() => titled(atlas.instruments)),
    act: look(() => titled(atlas.acts)),
    // Of two lists that share an id, the first one named here has it: it is written last.
    thing: look(() =>
      [
        atlas.features, atlas.places, atlas.countries, atlas.parties, atlas.offices, atlas.persons,
      ].flatMap(named),
    ), // prettier-ignore
  };
}
