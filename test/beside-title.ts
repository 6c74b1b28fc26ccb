/** Two squares: the western one is Alpha's, leased in 1850 and occupied in 1853; the eastern one is claimed, and perhaps Beta's. */
import type { Atlas, AtlasSpell } from "../src/atlas/model.js";
import { clause, day, gridAtlas, history, instrument, NONE, of } from "./grid-atlas.js";

const [LEASE, WAR] = [day("1850-06-01"), day("1853-06-01")];
const by = (id: string) => [{ clause: id, rule: "area" as const }];
const kind = (id: string, inFact: boolean) => ({ id, name: id, names: [], under: null, inFact });

const lease = {
  kind: "lease",
  holder: "beta",
  from: "alpha",
  season: null,
  sought: false,
  perhaps: false,
  because: by("lease/1/1"),
};
const occupation = {
  kind: "occupation",
  holder: "gamma",
  from: null,
  season: null,
  sought: false,
  perhaps: false,
  because: by("war/1/1"),
};

export function besideAtlas(): Atlas {
  return gridAtlas(
    { west: 20, south: 40, step: 1, columns: 2, rows: 1 },
    (column) => (column === 0 ? "leased" : "claimed"),
    {
      leased: told(history([null, of("alpha")], [LEASE, of("alpha")], [WAR, of("alpha")]), [
        {},
        { layers: [lease] },
        { layers: [lease, occupation] },
      ]),
      claimed: told(history([null, NONE], [LEASE, NONE], [WAR, NONE]), [
        {},
        { doubts: [{ title: of("beta"), claimed: false, because: by("lease/2/1") }] },
        {
          claims: [{ title: of("gamma"), because: by("war/2/1") }],
          doubts: [{ title: of("beta"), claimed: false, because: by("lease/2/1") }],
        },
      ]),
    },
    {
      holds: [kind("lease", false), kind("occupation", true)],
      instruments: [instrument("lease", LEASE), instrument("war", WAR)],
      clauses: ["lease/1/1", "lease/2/1", "war/1/1", "war/2/1"].map((id) => clause(id, `clause ${id}`)),
    },
  );
}

const told = (spells: readonly AtlasSpell[], more: readonly Partial<AtlasSpell>[]): AtlasSpell[] =>
  spells.map((spell, i) => ({ ...spell, ...more[i] }));
