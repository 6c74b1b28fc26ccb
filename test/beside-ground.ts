/** What stands beside ground in atlases made by hand: acts, claims, lives and rights. */
import type { Atlas } from "../src/atlas/model.js";
import { day, written } from "./grid-atlas.js";

type Element<List extends keyof Atlas> = Atlas[List] extends readonly (infer One)[] ? One : never;
export type Act = Element<"acts">;
export type Right = Element<"rights">;
export type Grant = Extract<Element<"provisions">, { kind: "grant" }>;
type Dates = NonNullable<Act["when"]>;
type Actor = Act["by"][number];

/** A written date that leaves open the days from the first to the last, both ISO. */
export const on = (first: string, last = first, text = first): Dates => ({
  text,
  earliest: day(first),
  latest: day(last),
});

export const person = (id: string, party: string, office: string | null = null): Actor => ({
  person: id,
  office,
  party,
});
export const state = (party: string): Actor => ({ person: null, office: null, party });

export const act = (id: string, when: Dates | null, more: Partial<Act> = {}): Act => ({
  id,
  kind: "letter",
  title: id,
  names: [],
  when,
  until: null,
  lasting: false,
  by: [],
  to: [],
  places: [],
  about: [],
  saying: null,
  because: null,
  scopes: [],
  targets: [],
  links: [],
  text: id,
  ...written,
  ...more,
});

export const target = (
  doing: Act["targets"][number]["doing"],
  instrument: string,
  article: string | null = null,
  clause: string | null = null,
): Act["targets"][number] => ({ doing, target: { instrument, article, clause } });

/** A right, or a duty, given by a clause whose id is `instrument/article/number`. */
export const grant = (id: string, holder: string, more: Partial<Grant> = {}): Grant => ({
  kind: "grant",
  id,
  instrument: id.split("/")[0]!,
  article: id.split("/")[1]!,
  text: id,
  label: null,
  texts: null,
  effect: "may",
  right: "trade",
  holder,
  who: "merchants",
  grantor: "alpha",
  places: [{ sort: "place", id: "eastport" }],
  conditions: [],
  ...written,
  ...more,
});

/** The table's row of a right. `spells`: its days with the derivations, by index. */
export const right = (
  holder: string,
  spells: readonly (readonly [from: number | null, until: number | null, ...derivations: number[]])[],
  more: Partial<Right> = {},
): Right => ({
  holder,
  who: "merchants",
  right: "trade",
  effect: "may",
  grantor: "alpha",
  where: { sort: "place", id: "eastport" },
  conditions: [],
  reading: "editorial",
  spells: spells.map(([from, until, ...derivations]) => ({
    from,
    until,
    holds: "surely",
    derivations,
    more: false,
  })),
  ...more,
});
