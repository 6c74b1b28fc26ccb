import { BASES, sharesOf, type Shares } from "../../query/shares.js";
import type { Atlas } from "../../atlas/model.js";
import { AUTHOR } from "../../words/index.js";

const { grammar, measures, surveys } = AUTHOR.language;

/** A table: each line, and all of them, with the kilometres of each basis. */
export function sharesTable(atlas: Atlas): string {
  const { lines, total } = sharesOf(atlas);
  const rows = [
    [surveys.line, ...BASES.map((basis) => surveys.shares[basis])],
    ...lines.map(({ line, kilometres }) => [line, ...figures(kilometres)]),
    [surveys.total, ...figures(total)],
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map(([name = "", ...cells]) =>
      [name.padEnd(widths[0]!), ...cells.map((cell, index) => cell.padStart(widths[index + 1]!))].join("  "),
    )
    .join("\n");
}

const figures = (kilometres: Shares): string[] =>
  BASES.map((basis) => measures.kilometres(grammar.number(Math.round(kilometres[basis] * 10) / 10, 1)));

/** The same as data, kilometres to the metre. */
export function sharesJson(atlas: Atlas): unknown {
  const { lines, total } = sharesOf(atlas);
  return {
    lines: lines.map((each) => ({ ...each, kilometres: rounded(each.kilometres) })),
    total: rounded(total),
  };
}

function rounded(kilometres: Shares): Shares {
  const round = (basis: keyof Shares) => Math.round(kilometres[basis] * 1000) / 1000;
  return { text: round("text"), evidence: round("evidence"), judgement: round("judgement") };
}
