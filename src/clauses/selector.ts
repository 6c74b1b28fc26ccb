/** What a selector names. A new form of selector does not compile until it says so here; all later stages ask here. */
import type { DayRange } from "../chronology/model.js";
import type { Along } from "./ground-model.js";
import type { Boundary, Corpus, Feature, Point, Selector } from "./model.js";

/** The island, or the river whose islands. */
export interface NamedIslands {
  readonly of: "island" | "river";
  readonly id: string;
}

/** What a selector names, those that it is made of left aside. */
interface Named {
  readonly boundaries: readonly Boundary[];
  readonly areas: readonly string[];
  readonly islands: readonly NamedIslands[];
  readonly beds: readonly string[];
  readonly measured: readonly (Boundary | Point)[];
  readonly days: readonly DayRange[];
  readonly selectors: readonly Selector[];
}

/** The boundaries that a selector names. */
export const boundariesOf = (selector: Selector | Along): readonly Boundary[] =>
  allOf(selector, ({ boundaries }) => boundaries);

/** The areas that a selector names: its ground, or what bounds it. */
export const areasOf = (selector: Selector | Along): readonly string[] =>
  allOf(selector, ({ areas, boundaries }) => [
    ...areas,
    ...boundaries.flatMap((each) => (each.kind === "area" ? [each.id] : [])),
  ]);

/** The islands that a selector names. */
export const islandsOf = (selector: Selector | Along): readonly NamedIslands[] =>
  allOf(selector, ({ islands }) => islands);

/** The rivers whose beds a selector names. */
export const bedsOf = (selector: Selector): readonly string[] => allOf(selector, ({ beds }) => beds);

/** What a selector measures distances from. */
export const measuredBy = (selector: Selector | Along): readonly (Boundary | Point)[] =>
  allOf(selector, ({ measured }) => measured);

/** The days of which a selector asks what somebody held. */
export const heldOn = (selector: Selector): readonly DayRange[] => allOf(selector, ({ days }) => days);

function allOf<T>(selector: Selector | Along, of: (named: Named) => readonly T[]): readonly T[] {
  const named = namedBy(selector);
  return [...of(named), ...named.selectors.flatMap((each) => allOf(each, of))];
}

function namedBy(selector: Selector | Along): Named {
  switch (selector.form) {
    case "along":
      return naming({ boundaries: [selector.of] });
    case "side":
      return naming({ boundaries: [selector.of, ...selector.limits] });
    case "between":
      return naming({ boundaries: selector.boundaries });
    case "around":
      return naming({ boundaries: selector.limits });
    case "area":
      return naming({ areas: [selector.area] });
    case "island":
      return naming({ islands: [{ of: "island", id: selector.island }] });
    case "river-islands":
      return naming({
        islands: [{ of: "river", id: selector.river }],
        selectors: selector.where ? [selector.where] : [],
      });
    case "sea-islands":
      return naming({ boundaries: selector.limits, selectors: selector.where ? [selector.where] : [] });
    case "islands-in":
      return naming({ selectors: [selector.ground] });
    case "islands-within":
      return naming({ measured: [selector.of] });
    case "islands-nearer":
      return naming({ measured: [selector.to, selector.than] });
    case "waters":
      return selector.of.kind === "lake"
        ? naming({ boundaries: [{ kind: "lake", id: selector.of.id, span: selector.span }] })
        : naming({ beds: [selector.of.id] });
    case "sea":
      return naming({ boundaries: selector.limits });
    case "held-on":
      return naming({ days: [selector.date], selectors: selector.within ? [selector.within] : [] });
    case "enclaves":
      return naming({});
    case "except":
      return naming({ selectors: [selector.of, ...selector.exceptions] });
  }
}

function naming(named: Partial<Named>): Named {
  return {
    boundaries: [],
    areas: [],
    islands: [],
    beds: [],
    measured: [],
    days: [],
    selectors: [],
    ...named,
  };
}

/** Every selector of a corpus: of its clauses, duties and successions. */
export function selectorsOf(corpus: Corpus): Selector[] {
  const clauses = corpus.instruments.flatMap((instrument) => instrument.clauses);
  return [
    ...corpus.atFirst.map((clause) => clause.selector),
    ...clauses.flatMap((clause) => (clause.kind === "territory" ? [clause.selector] : [])),
    ...corpus.network.provisions.flatMap((each) =>
      each.kind === "burden" && each.selector.form !== "along" ? [each.selector] : [],
    ),
    ...corpus.inheritances.flatMap(({ selector }) => selector ?? []),
  ];
}

/** What the ground within a distance is measured from, and parted by. */
export function measuredIn({
  of,
  part,
}: Extract<Feature["location"], { form: "within" }>): readonly (Boundary | Point)[] {
  if (part === null) return [of];
  return part.form === "beside" ? [of, part.of] : [of, part.to, part.than];
}
