/**
 * The synthetic atlas with what stands beside ground: persons, acts, a post on the ground, the lives of an
 * instrument, texts, rights, and a reading by beta, which holds that the eastern country stayed common.
 */
import type { Atlas } from "../src/atlas/model.js";
import { NO_ACTS_NOR_RIGHTS } from "./grid-atlas.js";
import { act, grant, on, person, right, target, type Act } from "./beside-ground.js";
import { FIRST_TREATY, SECOND_TREATY, syntheticAtlas } from "./synthetic-atlas.js";

const where = { file: "corpora/synthetic/acts.md", line: 1, column: 1 };
const written = { citations: [{ source: "gazette", locator: "p. 30" }], unverified: false, where };

const ada = person("ada", "alpha", "warden");
const bo = person("bo", "beta");

const ACTS: readonly Act[] = [
  act("post-founded", on("1845-03-01", "1845-05-31", "spring 1845"), {
    kind: "founding",
    title: "Ada founds the post of Eastport",
    by: [ada],
    places: ["eastport"],
    because: "winter was near",
    ...written,
  }),
  act("eastport-ratified", on("1850-07-03", "1850-07-03", "3 July 1850"), {
    kind: "ratification",
    title: "Alpha ratifies the Treaty of Eastport",
    by: [ada],
    targets: [target("ratifies", "second-1850")],
    ...written,
  }),
  act("eastport-refused", on("1850-06-01", "1850-06-01", "4 July 1850"), {
    kind: "refusal",
    title: "Beta refuses the Treaty of Eastport",
    by: [bo],
    to: [ada],
    saying: "The country stays common.",
    targets: [target("rejects", "second-1850")],
    ...written,
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

const IN_SUMMER = { conditions: ["in summer"] };

const signed = {
  from: null,
  possiblyFrom: null,
  until: SECOND_TREATY,
  state: "not yet",
  acts: [],
  reason: { rule: "nothing exists" },
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
      possiblyFrom: SECOND_TREATY,
      until: null,
      state,
      acts: [],
      reason:
        state === "rejected"
          ? { rule: "rejected", party: "beta" }
          : { rule: "in effect", commencement: { form: "on signature" }, confirmedBy: [] },
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
      from: on("1840-01-01", "1840-12-31", "1840"),
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
      citations: [{ source: "gazette", locator: "p. 31", only: true }],
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
      from: on("1845-01-01", "1845-12-31", "1845"),
      until: on("1850-05-01", "1850-05-01", "1 May 1850"),
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
      map: null,
      how: "lacks",
      words: "the eastern country",
      consequence: "beta holds that nothing passed",
      text: "text betan lacks",
      ...written,
    },
  ],
  wordings: [
    {
      instrument: "second-1850",
      article: "1",
      language: "betan",
      words: "Terra orientalis Alphae cedit.\nPax esto.",
      text: "wording betan",
      ...written,
    },
    {
      instrument: "second-1850",
      article: null,
      language: "alphan",
      words: null,
      text: "wording alphan",
      ...written,
    },
  ],
  rightKinds: [{ id: "trade", name: "trade", under: null, ...written }],
  holderClasses: [{ id: "merchants", name: "merchants", under: null, ...written }],
  provisions: [
    grant("first-1800/2/1", "gamma", { text: "merchants of gamma may trade at eastport", ...written }),
    grant("second-1850/1/1", "beta", { text: "what gamma may, beta may", ...written }),
  ],
  rightDerivations: derivations,
  rights: ["editorial", "beta"].flatMap((reading) =>
    [
      right("gamma", [[SECOND_TREATY, null, 0]], IN_SUMMER),
      right("beta", [[SECOND_TREATY, null, 1]], IN_SUMMER),
    ].map((one) => ({ ...one, reading })),
  ),
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
