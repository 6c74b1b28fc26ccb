import type { RightsByReading } from "../rights/from-effect.js";
import type { RightDerivation } from "../rights/model.js";
import type { AtlasDerivation, AtlasRight, AtlasRights } from "./acts-model.js";

/** At most so many derivations of a right are packed; `more` says when some were not. */
const MOST_DERIVATIONS = 4;

/** Derivations are few and shared by many spells: each is kept once. */
export function packRights({
  rights: byReading,
}: RightsByReading): Pick<AtlasRights, "rights" | "rightDerivations"> {
  const rightDerivations: AtlasDerivation[] = [];
  const indices = new Map<string, number>();
  const indexOf = ({ chain, via }: RightDerivation): number => {
    const packed = { chain: chain.map(({ clause, rule }) => [clause, rule] as const), via };
    const key = JSON.stringify(packed);
    const index = indices.get(key) ?? rightDerivations.push(packed) - 1;
    indices.set(key, index);
    return index;
  };
  const rights = [...byReading].flatMap(([reading, table]) =>
    table.map(({ spells, ...identity }): AtlasRight => ({
      ...identity,
      reading,
      spells: spells.map(({ derivations, more, ...spell }) => ({
        ...spell,
        derivations: derivations.slice(0, MOST_DERIVATIONS).map(indexOf),
        more: more || derivations.length > MOST_DERIVATIONS,
      })),
    })),
  );
  return { rights, rightDerivations };
}
