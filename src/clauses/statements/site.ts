import type { Site } from "../rights-model.js";
import { FEATURE_KINDS } from "../names.js";
import { remarks, words } from "../phrases/print.js";
import { statement } from "../statement.js";

/** `site PLACE of sort PLACES of PARTY`: a place is of a sort. It may stand outside instruments. */
export const site = statement({
  type: "Site",
  words: ["site"],
  declares: {},
  forms: ["site PLACE of sort PLACES of PARTY"],
  keptIn: "provisions",
  is: ({ kind }) => kind === "site",
  read(scope, node, { instrument, article, clauseId }): Site | null {
    if (instrument !== null) scope.needs.add(instrument);
    const id = clauseId();
    const place = scope.find(node.place, FEATURE_KINDS, "a place");
    const sort = scope.find(node.sort, ["places"], "a sort of place");
    const party = scope.find(node.party, ["party"]);
    if (place === null || sort === null || party === null) return null;
    const text = scope.ownWords(node);
    const everywhere = { label: null, texts: null, terms: null };
    return { ...scope.written(node), ...everywhere, id, instrument, article, text, kind: "site", sort, party, place };
  },
  print: (site) => words("site", site.place, "of sort", site.sort, "of", site.party, ...remarks(site)),
}); // prettier-ignore
