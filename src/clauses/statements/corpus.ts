import type * as ast from "../generated/ast.js";
import type { Moment } from "../../chronology/model.js";
import type { Coverage } from "../model.js";
import { printBox, readBox } from "../phrases/boxes.js";
import { checkSpan } from "../phrases/existence.js";
import { dated, listed, remarks, words } from "../phrases/print.js";
import type { Scope } from "../scope.js";
import { statement } from "../statement.js";
import { quote } from "../tokens.js";

/** `corpus ID "Title" speaks from DATE until DATE`: what this corpus is, and which days and ground it speaks of. */
export const corpusHead = statement({
  type: "CorpusHead",
  words: ["corpus"],
  declares: {},
  forms: [
    'corpus ID "Title"',
    'corpus ID "Title" speaks from DATE until DATE of the box from P to P',
    'corpus ID "Title" speaks of area AREA source SOURCE',
  ],
  keptIn: "heads",
  read: (scope, node) => ({
    id: node.name,
    title: node.title,
    coverage: node.speaks ? readCoverage(scope, node) : null,
  }),
  print: ({ id, title, coverage }) => words("corpus", id, quote(title), printCoverage(coverage)),
});

function readCoverage(scope: Scope, node: ast.CorpusHead): Coverage {
  const from = node.from ? readDay(scope, node.from) : null;
  const until = node.until ? readDay(scope, node.until) : null;
  checkSpan(scope, from, until, scope.span(node.until));
  const boxes = node.grounds.flatMap((ground) =>
    ground.$type === "Box" ? (readBox(scope, ground, "box") ?? []) : [],
  );
  const areas = node.grounds.flatMap((ground) => (ground.$type === "Box" ? [] : readArea(scope, ground)));
  return { ...scope.written(node), from, until, boxes, areas };
}

function readArea(scope: Scope, node: ast.CoveredArea): Coverage["areas"] {
  const id = scope.find(node.area, ["area"]);
  return id === null ? [] : [{ id, span: scope.span(node) }];
}

/** Of which days a corpus speaks is for itself to say, and no event of a day that nobody knows. */
function readDay(scope: Scope, node: ast.WrittenDate): Moment | null {
  const date = scope.boundedDate(node);
  if (date === null || date.earliest === date.latest) return date;
  return scope.error(
    "coverage-without-day",
    scope.span(node),
    `“${date.text}” is no single day, and a corpus itself says of which days it speaks`,
    "Write the first day of which it speaks: `from 1 January 1858`; after `until`, the first of which it speaks no more.",
  );
}

function printCoverage(coverage: Coverage | null): string {
  if (coverage === null) return "";
  const { from, until, boxes, areas } = coverage;
  const grounds = [...boxes.map((box) => `the box ${printBox(box)}`), ...areas.map(({ id }) => `area ${id}`)];
  return words(
    "speaks", dated("from", from), dated("until", until), listed("of", grounds), ...remarks(coverage),
  ); // prettier-ignore
}
