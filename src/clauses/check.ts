/** What can only be seen in the whole clause tree. */
import type { Diagnostic, Span } from "../diagnostics/model.js";
import { articleKey } from "./articles.js";
import { checkInheritances } from "./check-inheritances.js";
import { checkRights } from "./check-rights.js";
import { checkUnlocated } from "./check-unlocated.js";
import { checkWitnesses } from "./check-witnesses.js";
import type { Corpus } from "./model.js";

export function checkCorpus(corpus: Corpus): Diagnostic[] {
  return [
    ...untilCycles(corpus),
    ...doubleArticles(corpus),
    ...areasWithoutReason(corpus),
    ...checkInheritances(corpus),
    ...checkRights(corpus),
    ...checkUnlocated(corpus),
    ...checkWitnesses(corpus),
  ];
}

/** An area from a survey must be somebody's survey of a unit: the area or its survey cites a source, or the area says why. */
function areasWithoutReason({ features, surveys }: Corpus): Diagnostic[] {
  const cited = new Set(surveys.filter(({ citations }) => citations.length > 0).map(({ id }) => id));
  return features.flatMap((feature): Diagnostic[] => {
    const { kind, location, citations, because, span } = feature;
    if (kind !== "area" || location.form !== "surveyed") return [];
    if (cited.has(location.survey) || citations.length > 0 || because !== null) return [];
    return [
      {
        severity: "error",
        code: "area-without-reason",
        message: `nothing says who drew the area \`${feature.id}\`, or why it is taken so`,
        span,
        help: 'Borders are derived, and a survey is evidence of a unit that a text names: cite who made it (`source …`, of the area or of its survey), or say why with `because "…"`.',
      },
    ];
  });
}

interface UntilEdge {
  readonly to: string;
  readonly span: Span;
}

/** `until INSTRUMENT`, from each instrument to the one that it waits for. */
function untilEdges(corpus: Corpus): Map<string, UntilEdge[]> {
  const edges = new Map<string, UntilEdge[]>();
  for (const instrument of corpus.instruments) {
    const own: UntilEdge[] = [];
    for (const clause of instrument.clauses) {
      if (clause.kind !== "territory") continue;
      for (const until of clause.terms?.until ?? [])
        for (const { kind, id, span } of until.form === "occurrences" ? until.all : [])
          if (kind === "instrument") own.push({ to: id, span });
    }
    edges.set(instrument.id, own);
  }
  return edges;
}

/** Each cycle once, from the instrument of it that comes first in the corpus. */
function untilCycles(corpus: Corpus): Diagnostic[] {
  const edges = untilEdges(corpus);
  const diagnostics: Diagnostic[] = [];
  const done = new Set<string>();
  for (const start of edges.keys()) {
    const cycle = cycleFrom(start, edges, done);
    if (cycle) diagnostics.push(cycleDiagnostic(start, cycle));
    done.add(start);
  }
  return diagnostics;
}

/** The shortest way from an instrument back to itself, over instruments that are not done yet. */
function cycleFrom(
  start: string,
  edges: ReadonlyMap<string, readonly UntilEdge[]>,
  done: ReadonlySet<string>,
): readonly UntilEdge[] | null {
  const seen = new Set<string>();
  let ways: UntilEdge[][] = [[]];
  while (ways.length > 0) {
    const longer: UntilEdge[][] = [];
    for (const way of ways) {
      for (const edge of edges.get(way.at(-1)?.to ?? start) ?? []) {
        if (edge.to === start) return [...way, edge];
        if (seen.has(edge.to) || done.has(edge.to)) continue;
        seen.add(edge.to);
        longer.push([...way, edge]);
      }
    }
    ways = longer;
  }
  return null;
}

function cycleDiagnostic(start: string, cycle: readonly UntilEdge[]): Diagnostic {
  const [first, ...others] = cycle;
  const names = [start, ...cycle.map((edge) => edge.to)].map((id) => `\`${id}\``).join(" → ");
  return {
    severity: "error",
    code: "until-cycle",
    message:
      cycle.length === 1
        ? `\`${start}\` holds until itself, so it never begins`
        : `these instruments hold each until the other: ${names}`,
    span: first?.span ?? { file: "", start: 0, end: 0 },
    label: "waits for an instrument that waits for this one",
    related: others.map((edge) => ({ span: edge.span, label: `and here until \`${edge.to}\`` })),
    help: "An instrument can only end at a later one: name the later instrument in one clause, and a day or `until delimited` in the other.",
  };
}

function doubleArticles(corpus: Corpus): Diagnostic[] {
  return corpus.instruments.flatMap((instrument) => {
    const first = new Map<string, Span>();
    return instrument.articles.flatMap((article): Diagnostic[] => {
      const key = article.number === null ? "preamble" : articleKey(article.number);
      const before = first.get(key);
      if (!before) first.set(key, article.span);
      if (!before) return [];
      return [
        {
          severity: "error",
          code: "duplicate-article",
          message: `\`${instrument.id}\` has two headings for ${article.number === null ? "its preamble" : `article ${article.number}`}`,
          span: article.span,
          related: [{ span: before, label: "the first" }],
          help: "Number them apart, or put both under one heading.",
        },
      ];
    });
  });
}
