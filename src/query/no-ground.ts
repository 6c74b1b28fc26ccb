/** Clauses that give no ground, since a line that they go by is one that no ground can carry. */
import type { Atlas, AtlasClause } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import type { Title } from "../regime/title.js";

export interface NoGround {
  readonly clause: AtlasClause;
  /** The line, by id, and why no ground can carry it. */
  readonly line: string;
  readonly because: string | null;
}

/** Of instruments that have spoken of a place, or, where none has, of all that are in force by a day. */
export function clausesWithoutGround(
  { clauses, lines, instruments }: Atlas,
  {
    title,
    day,
    spoken,
  }: { readonly title: Title; readonly day: Day; readonly spoken: ReadonlySet<string | null> },
): NoGround[] {
  const impossible = new Map(
    lines.flatMap((line) => (line.role === "impossible" ? [[line.id, line] as const] : [])),
  );
  const isBegun = ({ inForceFrom }: Atlas["instruments"][number]) =>
    inForceFrom !== null && inForceFrom <= day;
  const begun = new Set([null, ...instruments.filter(isBegun).map(({ id }) => id)]);
  return clauses.flatMap((clause) => {
    const [line] = clause.boundaries.flatMap((id) => impossible.get(id) ?? []);
    const isMeant =
      title.kind === "unallocated" ? begun.has(clause.instrument) : spoken.has(clause.instrument);
    return line && isMeant ? [{ clause, line: line.id, because: line.editorial }] : [];
  });
}
