/** Ground on which parts may act, whoever has it and whatever stands: where two reach the same, their order may matter. */
import { isLaterCourse } from "../clauses/later-courses.js";
import type { Corpus, Selector } from "../clauses/model.js";
import type { Ground } from "./ground.js";
import { isClause, isTerritorial, type MovingPart } from "./movers.js";
import { select } from "./select.js";
import type { Regions } from "./selection.js";
import type { WrittenLine } from "./standing.js";
import { whoeverHasIt } from "./whoever.js";

/** Faces; null: any. */
export type Reach = ReadonlySet<number> | null;

export interface ReachInput {
  readonly corpus: Corpus;
  readonly ground: Ground;
  readonly regions: Regions;
}

export function reachOfPart(part: MovingPart | WrittenLine, input: ReachInput): Reach {
  if ("role" in part) return isLaterCourse(part) ? null : beside(part.id, input.ground);
  if (!isClause(part)) return part.selector && selectable(part.selector, input);
  if (isTerritorial(part)) return selectable(part.selector, input);
  if (part.kind === "confirms") return new Set();
  return part.kind === "line-ends" ? beside(part.line, input.ground) : null;
}

export const mayMeet = (a: Reach, b: Reach): boolean =>
  a === null ? b === null || b.size > 0 : b === null ? a.size > 0 : [...a].some((face) => b.has(face));

function selectable(selector: Selector, { corpus, ground, regions }: ReachInput): Reach {
  const nothingStands = { endedLines: [], standingLines: [], facesHeld: () => null };
  const widest = widestOf(selector);
  if (widest === null) return null;
  const selection = select(widest, whoeverHasIt(widest, { corpus, ground, regions, ...nothingStands }));
  return selection.ok ? new Set([...selection.faces, ...selection.perhaps.keys()]) : null;
}

/** Without what makes it narrower on some day only: exceptions, and who held it; null: anywhere. */
function widestOf(selector: Selector): Selector | null {
  switch (selector.form) {
    case "enclaves":
      return null;
    case "held-on":
      return selector.within && widestOf(selector.within);
    case "except":
      return widestOf(selector.of);
    case "side":
    case "between":
    case "around":
    case "area":
    case "island":
    case "river-islands":
    case "sea-islands":
    case "islands-in":
    case "islands-within":
    case "islands-nearer":
    case "waters":
    case "sea":
      return selector;
  }
}

function beside(line: string, ground: Ground): Reach {
  const { face } = ground.partition;
  const edges = ground.edges(`line:${line}`);
  return new Set(edges.flatMap((edge) => [face[2 * edge]!, face[2 * edge + 1]!]));
}
