/**
 * The synthetic atlas with what stands beside ground: persons, acts, a post on the ground, the lives of an
 * instrument, texts, rights, and a reading by beta, which holds that the eastern country stayed common.
 */
import type { Atlas, Where } from "../src/atlas/model.js";
import { NO_ACTS_NOR_RIGHTS } from "../src/atlas/acts-model.js";
import { dayFromCivil } from "../src/chronology/days.js";
import type { DayRange } from "../src/clauses/acts-model.js";
import { FIRST_TREATY, SECOND_TREATY, syntheticAtlas } from "./synthetic-atlas.js";

const where: Where = { file: "corpora/synthetic/acts.md", line: 1, column: 1 };
const written = { citations: [{ source: "gazette", locator: "p. 30" }], unverified: false, where };
const day = (year: number, month: number, dayOfMonth: number): number =>
  dayFromCivil("gregorian", year, month, dayOfMonth);
const on = (text: string, earliest: number, latest = earliest): DayRange => ({ text, earliest, latest });

type Act = Atlas["acts"][number];
const act = (id: string, title: string, when: DayRange | null, more: Partial<Act>): Act => ({
  id,
  kind: "letter",
  title,
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
  text: title,
  ...written,
  ...more,
});

const ada = { person: "ada", office: "warden", party: "alpha" };
const bo = { person: "bo", office: null, party: "beta" };
const target = (instrument: string) => ({ instrument, article: null, clause: null });

const ACTS: readonly Act[] = [
  act(
    "post-founded",
    "Ada founds the post of Eastport",
    on("spring 1845", day(1845, 3, 1), day(1845, 5, 31)),
    {
      kind: "founding",
      by: [ada],
      places: ["eastport"],
      because: "winter was near",
    },
  ),
  act("eastport-ratified", "Alpha ratifies the Treaty of Eastport", on("3 July 1850", day(1850, 7, 3)), {
    kind: "ratification",
    by: [ada],
    targets: [{ doing: "ratifies", target: target("second-1850") }],
  }),
  act("eastport-refused", "Beta refuses the Treaty of Eastport", on("4 July 1850", SECOND_TREATY), {
    kind: "refusal",
    by: [bo],
    to: [ada],
    saying: "The country stays common.",
    targets: [{ doing: "rejects", target: target("second-1850") }],
  }),
];

const derivations = [
  { chain: [["first-1800/2/1", "grant"]] as const, via: null },
  {
    chain: [
      ["first-1800/2/1", "grant"],
      ["second-1850/1/1", "favour"],
    ] as const,
    via: "most-favoured-nation",
  },
];

const right = (holder: string, derivation: number, reading: string): Atlas["rights"][number] => ({
  holder,
  who: "merchants",
  right: "trade",
  effect: "may",
  grantor: "alpha",
  where: { sort: "place", id: "eastport" },
  conditions: ["in summer"],
  reading,
  spells: [{ from: SECOND_TREATY, until: null, derivations: [derivation], more: false }],
});

const grant = (id: string, holder: string, text: string): Atlas["provisions"][number] => ({
  kind: "grant",
  id,
  instrument: id.split("/")[0]!,
  article: id.split("/")[1]!,
  text,
  label: null,
  texts: null,
  limit: null,
  effect: "may",
  right: "trade",
  holder,
  who: "merchants",
  grantor: "alpha",
  places: [{ sort: "place", id: "eastport" }],
  conditions: [],
  ...written,
});

const signed = {
  from: null,
  until: SECOND_TREATY,
  state: "not yet",
  acts: [],
  says: "Nothing of it exists.",
} as const;
const life = (reading: string, state: "in force" | "rejected"): Atlas["lives"][number] => ({
  instrument: "second-1850",
  article: null,
  clause: null,
  reading,
  spells: [
    signed,
    {
      from: SECOND_TREATY,
      until: null,
      state,
      acts: [],
      says: state === "rejected" ? "beta rejects second-1850." : "In force on signature.",
    },
  ],
});

const BESIDE_GROUND: typeof NO_ACTS_NOR_RIGHTS = {
  ...NO_ACTS_NOR_RIGHTS,
  persons: [
    { id: "ada", name: "Ada", names: [{ language: "ru", text: "Ада" }], party: "alpha" },
    { id: "bo", name: "Bo", names: [], party: "beta" },
  ],
  offices: [{ id: "warden", name: "Warden of the East", names: [], party: "alpha", over: [] }],
  acts: ACTS,
  tenures: [
    {
      person: "ada",
      office: "warden",
      from: on("1840", day(1840, 1, 1), day(1840, 12, 31)),
      until: null,
      text: "ada warden",
      ...written,
    },
  ],
  mandates: [
    {
      id: "ada-orders",
      title: "Orders to Ada",
      to: ada,
      by: { person: null, office: null, party: "alpha" },
      over: [],
      forbidden: [{ matter: "post", country: null }],
      aims: [],
      from: null,
      until: null,
      text: "mandate ada-orders forbids post",
      ...written,
    },
  ],
  excesses: [
    {
      act: "post-founded",
      actor: ada,
      scope: { matter: "post", country: null },
      kind: "forbidden",
      mandates: ["ada-orders"],
      tenures: [],
      approvedBy: null,
      disownedBy: null,
    },
  ],
  occupations: [
    {
      id: "eastport-post",
      party: "beta",
      ground: { form: "at", place: "eastport" },
      withinMetres: 40_000,
      from: on("1845", day(1845, 1, 1), day(1845, 12, 31)),
      until: on("1 May 1850", day(1850, 5, 1)),
      act: "post-founded",
      because: null,
      text: "occupation eastport-post by beta",
      coordinates: [37.1, 45.3],
      ...written,
    },
  ],
  lives: [life("editorial", "in force"), life("beta", "rejected")],
  textNotes: [
    {
      instrument: "second-1850",
      article: "1",
      language: "betan",
      status: "authentic",
      how: "lacks",
      words: "the eastern country",
      consequence: "beta holds that nothing passed",
      text: "text betan lacks",
      ...written,
    },
  ],
  rightKinds: [{ id: "trade", name: "trade", under: null, ...written }],
  holderClasses: [{ id: "merchants", name: "merchants", under: null, ...written }],
  provisions: [
    grant("first-1800/2/1", "gamma", "merchants of gamma may trade at eastport"),
    grant("second-1850/1/1", "beta", "what gamma may, beta may"),
  ],
  rightDerivations: derivations,
  rights: ["editorial", "beta"].flatMap((reading) => [right("gamma", 0, reading), right("beta", 1, reading)]),
};

export function atlasWithActs(): Atlas {
  const ground = syntheticAtlas();
  return {
    ...ground,
    ...BESIDE_GROUND,
    readings: ["editorial", "beta"],
    spells: (face, reading) => {
      const spells = ground.spells(face, reading);
      const rejected = reading === "beta" && spells.some(({ from }) => from === SECOND_TREATY);
      return rejected
        ? spells.slice(0, 2).map((one) => (one.from === FIRST_TREATY ? { ...one, until: null } : one))
        : spells;
    },
  };
}
