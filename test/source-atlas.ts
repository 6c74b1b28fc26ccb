/** An atlas with one of everything that a source can speak of, and the question of one stated fact. */
import { act, grant, on, person, state, target } from "./beside-ground.js";
import { clause, day, gridAtlas, history, instrument, line, NONE, of, openBetween, part, place, written } from "./grid-atlas.js"; // prettier-ignore
import type { Atlas } from "../src/atlas/model.js";
import type { Stated } from "../src/clauses/says-model.js";
import { openAsker } from "../src/query/ask.js";
import { compareStated } from "../src/query/sources/compare.js";
import { ENGLISH, sourceReasonWords } from "../src/words/index.js";

const envoy = person("ada", "alpha", "envoy");
const TREATY = day("1850-06-01");

export const atlas: Atlas = gridAtlas(
  { west: 0, south: 0, step: 1, columns: 3, rows: 1 },
  (column) => (["west", "middle", "east"] as const)[column]!,
  {
    west: history([null, NONE], [TREATY, of("alpha"), "t/1/1"]),
    middle: history([null, NONE], [TREATY, { kind: "condominium", holders: ["alpha", "beta"] }, "t/1/2"]),
    east: history([null, NONE], [TREATY, openBetween("alpha", "beta"), "t/1/3"]),
  },
  {
    clauses: [clause("t/1/1", "west of l belongs to alpha")],
    instruments: [
      instrument("t", TREATY, {
        title: "Treaty of Riverton (Beta)",
        names: [{ language: "fr", text: "Traité de Riverton" }],
        articles: [
          { number: null, title: "Preamble", prose: "" },
          { number: "1", title: "Article 1", prose: "The west is\nAlpha's.\n\nMore." },
          { number: "2", title: "Article 2", prose: "" },
        ],
      }),
    ],
    places: [place("westport", 0.5, 0.5), place("midport", 1.5, 0.5), place("eastport", 2.5, 0.5), place("head", 1, 1, { accuracyMetres: 1000 })], // prettier-ignore
    lines: [line("l", TREATY, { name: "the line" }), line("m", TREATY)],
    parts: [
      part("l", [[1, 1], [1, 0.5]], 3000, { form: "river", along: "blue-river", text: "along blue-river" }), // prettier-ignore
      part("l", [[1, 0.5], [1, 0]], 500, { part: 1, text: "straight along blue-river-road to the sea" }), // prettier-ignore
      part("m", [[1, 1], [1, 0]], 500, { form: "line", along: "l", text: "along l" }), // prettier-ignore
    ],
    offices: [{ id: "envoy", name: "Envoy to Beta", names: [], party: "alpha", over: [] }],
    acts: [
      act("ratified", on("1850-07-03"), {
        kind: "ratification",
        title: "Alpha ratifies it",
        by: [envoy],
        to: [state("beta")],
        places: ["westport"],
        about: ["blue-river"],
        scopes: [{ matter: "frontier", country: "westland" }],
        targets: [target("ratifies", "t"), target("rejects", "t", "1", "common")],
        links: [{ relation: "because of", act: "signed" }],
      }),
      act("war", on("1840-01-01", "1840-12-31", "1840"), { until: on("1842-08-29"), lasting: true }),
      act("undated", null),
    ],
    tenures: [
      { person: "ada", office: "envoy", from: on("1840-05-01"), until: on("1842-05-01"), text: "ada envoy, first", ...written }, // prettier-ignore
      { person: "ada", office: "envoy", from: on("1849-05-01"), until: null, text: "ada envoy, again", ...written }, // prettier-ignore
    ],
    mandates: [
      {
        id: "orders",
        title: "Orders to Ada",
        to: envoy,
        by: state("alpha"),
        over: [{ matter: "trade", country: null }],
        forbidden: [{ matter: "post", country: "westland" }],
        aims: [],
        from: on("1849-06-01"),
        until: on("1851-01-01"),
        text: "orders",
        ...written,
      },
    ],
    claims: [
      {
        id: "navigable",
        says: "the Blue River is navigable",
        about: ["blue-river"],
        holders: [{ by: envoy, from: on("1849-07-01"), until: on("1852-01-01") }],
        finding: "true",
        shownBy: "ratified",
        because: null,
        ...written,
      },
    ],
    excesses: [
      {
        act: "ratified",
        actor: envoy,
        scope: { matter: "post", country: "westland" },
        kind: "forbidden",
        mandates: ["orders"],
        tenures: [1],
        approvedBy: "approval",
        disownedBy: null,
      },
    ],
    occupations: [
      {
        id: "camp",
        party: "beta",
        ground: { form: "at", place: "westport" },
        withinMetres: 5000,
        from: on("1851-05-01"),
        until: null,
        act: null,
        because: null,
        text: "camp by beta",
        coordinates: [0.5, 0.5],
        ...written,
      },
    ],
    lives: [
      {
        instrument: "t",
        article: "1",
        clause: "common",
        reading: "beta",
        spells: [
          {
            from: null,
            possiblyFrom: null,
            until: TREATY,
            state: "not yet",
            acts: [],
            reason: { rule: "nothing exists" },
          },
          {
            from: TREATY,
            possiblyFrom: TREATY,
            until: day("1851-01-01"),
            state: "in force",
            acts: [],
            reason: { rule: "in effect", commencement: { form: "on signature" }, confirmedBy: [] },
          },
          { from: day("1851-01-01"), possiblyFrom: day("1851-01-01"), until: null, state: "rejected", acts: ["ratified"], reason: { rule: "rejected", party: "beta" } }, // prettier-ignore
        ],
      },
    ],
    textNotes: [
      {
        instrument: "t",
        article: "1",
        language: "betan",
        status: "authentic",
        map: null,
        how: "lacks",
        words: "the Western bank",
        consequence: "it is gathered from the rest",
        text: "betan lacks",
        ...written,
      },
    ],
    provisions: [
      grant("t/2/1", "beta", { text: "merchants of beta may trade", places: [{ sort: "realm", id: null }, { sort: "place", id: "westport" }] }), // prettier-ignore
      grant("t/2/2", "beta", { right: "arms", effect: "must not", text: "no arms" }),
    ],
  },
);

export const asker = openAsker(atlas);
/** The verdict, and each reason after it in words. */
export const compare = (stated: Stated) => {
  const { verdict, reasons } = compareStated(atlas, asker, stated);
  return [verdict, ...reasons.map((reason) => sourceReasonWords(ENGLISH, reason))];
};
