/** How much of each line is fixed by text, how much by evidence, how much by judgement. */
import type { Atlas, AtlasLinePart } from "../atlas/model.js";
import type { Basis } from "../clauses/model.js";
import { lengthMetres } from "../geodesy/geodesic.js";

export const BASES = ["text", "evidence", "judgement"] as const satisfies readonly Basis[];

/** Kilometres by what fixes them. */
export type Shares = Readonly<Record<Basis, number>>;

export interface LineShares {
  readonly line: string;
  readonly role: "line" | "limit";
  readonly kilometres: Shares;
}

/** The lines that bound ground, in the order of the corpus; an alternative or an impossible one bounds none. */
export function sharesOf(atlas: Pick<Atlas, "lines" | "parts">): {
  readonly lines: readonly LineShares[];
  readonly total: Shares;
} {
  const lines = atlas.lines.flatMap(({ id, role }): LineShares[] =>
    role === "alternative" || role === "impossible"
      ? []
      : [{ line: id, role, kilometres: ofParts(atlas.parts.filter(({ line }) => line === id)) }],
  );
  const total = sum(lines.map(({ kilometres }) => kilometres));
  return { lines, total };
}

function ofParts(parts: readonly AtlasLinePart[]): Shares {
  return sum(parts.map((part) => ({ ...NONE, [part.basis]: lengthKm(part) })));
}

const NONE: Shares = { text: 0, evidence: 0, judgement: 0 };

function sum(all: readonly Shares[]): Shares {
  return all.reduce(
    (a, b) => ({
      text: a.text + b.text,
      evidence: a.evidence + b.evidence,
      judgement: a.judgement + b.judgement,
    }),
    NONE,
  );
}

function lengthKm({ coordinates }: AtlasLinePart): number {
  const vertices = Array.from({ length: coordinates.length / 2 }, (_, i) => ({
    lon: coordinates[2 * i]!,
    lat: coordinates[2 * i + 1]!,
  }));
  return lengthMetres(vertices) / 1000;
}
