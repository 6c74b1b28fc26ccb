import { expect } from "vitest";
import type { Day } from "../src/chronology/model.js";
import type { Inheritance, Party, TerritorialClause } from "../src/clauses/model.js";
import { settleEffects } from "../src/effect/from-acts.js";
import { checkPartition } from "../src/partition/check.js";
import { partition } from "../src/partition/from-delimitation.js";
import { locateFace } from "../src/partition/locate.js";
import type { Partition, PlanarChain } from "../src/partition/model.js";
import { foldRegime } from "../src/regime/fold.js";
import { foldInputs } from "../src/regime/from-effect.js";
import { openGround } from "../src/regime/ground.js";
import type { Spell } from "../src/regime/model.js";
import type { Regions } from "../src/regime/selection.js";
import { partiesOf } from "../src/regime/title.js";
import { corpusOf, type treaty } from "./treaties.js";

type Treaty = ReturnType<typeof treaty>;

interface More {
  readonly atFirst?: readonly TerritorialClause[];
  /** Whose reading; the editorial one, where it is not said. */
  readonly reading?: string;
  readonly parties?: readonly Party[];
  readonly inheritances?: readonly Inheritance[];
  /** A point inside each island. */
  readonly islands?: Readonly<Record<string, readonly [x: number, y: number]>>;
}

/** The ground of points and islands: no gazetteer stands behind it. */
export function regionsOf(plane: Partition, islands: NonNullable<More["islands"]> = {}): Regions {
  return {
    resolve: (point) => {
      if (point.form !== "coordinates") throw new Error(`A point of the form ${point.form} in this world.`);
      return { ok: true, located: { at: point.at, accuracyMetres: 0 } };
    },
    area: () => null,
    measure: () => null,
    island: (id) => ({ id, rings: [] }),
    riverIslands: () => [],
    waters: ({ id }) => ({ id, rings: [] }),
    faceAt: ({ lon, lat }) => locateFace(plane, lon, lat),
    facesIn: ({ id }) => (islands[id] ? [locateFace(plane, ...islands[id])] : []),
  };
}

/** The history that treaties make of a small world, in the editorial reading; asked by points and days. */
export function world(
  chains: readonly PlanarChain[],
  treaties: readonly Treaty[],
  without: readonly string[] = [],
  { islands = {}, reading = "editorial", ...more }: More = {},
) {
  const plane = partition(chains);
  expect(checkPartition(plane, chains)).toEqual([]);
  const corpus = { ...corpusOf(treaties), ...more };
  const settled = settleEffects(corpus, [], new Set(without));
  const inputOf = foldInputs(corpus, settled, openGround(plane), regionsOf(plane, islands));
  const { regime, diagnostics } = foldRegime(inputOf(reading));
  const spellAt = (x: number, y: number, day: Day): Spell => {
    const spells = regime.spells[locateFace(plane, x, y)]!;
    const found = spells.filter(({ from, until }) => (from ?? -Infinity) <= day && day < (until ?? Infinity));
    expect(found).toHaveLength(1);
    return found[0]!;
  };
  const at = (x: number, y: number, day: Day): string => {
    const { title } = spellAt(x, y, day);
    return [title.kind, ...partiesOf(title)].join(" ");
  };
  /** Why: each clause with its rule. */
  const because = (x: number, y: number, day: Day): string[] =>
    spellAt(x, y, day).because.map(({ clause, rule }) => `${clause ?? "nothing"}: ${rule}`);
  return { at, because, spellAt, regime, codes: diagnostics.map(({ code }) => code), diagnostics };
}
