/** What `find` finds: acts, and each kind beside them with the filters that it has. */
import { findActs, findClaims, type ActFilter } from "../../query/acts.js";
import { findOccupations } from "../../query/occupation.js";
import { excessesBy, findMandates, findOffices, type HeldOffice } from "../../query/persons.js";
import { readActFilter, readClaimFilter } from "../../query/request/questions.js";
import type { Atlas } from "../../atlas/model.js";
import type { Words } from "../../words/index.js";
import type { AskOptions } from "../atlas-source.js";
import { fold } from "../fold.js";
import { valueOf } from "../read.js";
import { actLines } from "./act-words.js";
import { claimLines, perhapsMark, written } from "./claim-words.js";

export const FILTERS = ["party", "person", "place", "about", "instrument", "by", "from", "to", "on"] as const;
export type Filter = (typeof FILTERS)[number];
export type ActOptions = AskOptions & { readonly [Name in Filter]?: string };

type Found = readonly { readonly value: unknown; readonly lines: string }[];

/** `by`: its filters; another would be passed over. */
interface Kind {
  readonly by: readonly Filter[];
  readonly find: (atlas: Atlas, words: Words, options: ActOptions) => Found;
}

export const acts = (atlas: Atlas, words: Words, filter: ActFilter): Found =>
  findActs(atlas, filter).map((value) => ({ value, lines: actLines(atlas, words, value) }));

const filtered = (atlas: Atlas, options: ActOptions): ActFilter => valueOf(readActFilter(atlas, options));

export const BESIDE_ACTS: Readonly<Record<string, Kind>> = {
  claim: {
    by: ["about", "by", "person", "party", "on"],
    find: (atlas, words, options) =>
      findClaims(atlas, valueOf(readClaimFilter(atlas, options))).map((value) => ({
        value,
        lines: claimLines(atlas, words, value),
      })),
  },
  mandate: {
    by: ["party", "person", "by", "on", "from", "to"],
    find: (atlas, words, options) =>
      findMandates(atlas, filtered(atlas, options)).map((value) => ({
        value,
        lines: fold(`${value.title}: ${value.text}${perhapsMark(words, value)}`, "  "),
      })),
  },
  office: {
    by: ["party", "person", "on", "from", "to"],
    find: (atlas, words, options) =>
      findOffices(atlas, filtered(atlas, options)).map((value) => ({
        value,
        lines: officeLines(words, value),
      })),
  },
  excess: {
    by: FILTERS,
    find: (atlas, words, options) =>
      excessesBy(atlas, filtered(atlas, options)).map((value) => ({
        value,
        lines: actLines(atlas, words, { ...atlas.acts.find(({ id }) => id === value.act)!, perhaps: value.perhaps }),
      })),
  },
  occupation: {
    by: ["party", "place", "on", "from", "to"],
    find: (atlas, words, options) =>
      findOccupations(atlas, filtered(atlas, options)).map((value) => ({
        value,
        lines: fold(`${value.text}${perhapsMark(words, value)}`, "  "),
      })),
  },
}; // prettier-ignore

function officeLines(words: Words, { id, party, held }: HeldOffice): string {
  const holders = held.map(
    (tenure) => `    ${words.thing(tenure.person)}${written(words, tenure)}${perhapsMark(words, tenure)}`,
  );
  return [`  ${words.thing(id)} (${words.party(party)})`, ...holders].join("\n");
}
