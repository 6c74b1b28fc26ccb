import { describe, expect, it } from "vitest";
import { parseClauses } from "./from-text.js";
import { basisOf, openEvidence } from "./evidence.js";

const STATEMENTS = `
corpus t "T"
theatre from 0E 0N to 10E 10N
party p "P"
source s "S"
survey units "Units" in "u.geojson" named by "name" within 200 m source s
survey pillars "Pillars" in "p.csv" named by "name" within 20 m source s
area a "A" as "A" in units
area b "B" as "B" in units
area c "C" enclosed by joined and the frame
area lost "Lost" unlocated in a
area strip "Strip" within 20 km of g
marker one "One" as "1" in pillars
river r "R" traced from one to 3N 3E
range g "G" through 1N 1E, 2N 2E
limit direct from 1N 1E straight to one by geodesic editorial straight to 2N 2E by rhumb because "so"
limit edge from 1N 1E along the boundary of area a with area b to 2N 2E
limit beside from 1N 1E along the boundary of area strip to 2N 2E editorial along the boundary of area strip to 3N 3E because "so"
limit surveyed from 1N 1E editorial along survey units to 2N 2E because "it stands"
limit joined from 1N 1E along edge to 2N 2E along r downstream to 3N 3E
limit mixed from 1N 1E editorial along survey units to 2N 2E because "it stands" straight to 3N 3E by rhumb
limit plain from 1N 1E along the range g to 2N 2E
limit round from 1N 1E along round to 2N 2E
treaty t "T" of p signed 1 January 1800
area a belongs to p
area c belongs to p
area lost belongs to p
left of plain belongs to p
left of direct as far as area b belongs to p
left of plain except area a belongs to p
left of round belongs to p
left of beside belongs to p
left of surveyed belongs to p
left of mixed belongs to p
`;
const { corpus, diagnostics } = parseClauses([{ path: "t.md", text: `\`\`\`thalweg${STATEMENTS}\`\`\`\n` }]);
const evidence = openEvidence(corpus);
const clauses = corpus.instruments[0]!.clauses.map((clause) => [
  clause.text,
  clause.kind === "territory" ? evidence.ofSelector(clause.selector) : null,
]);
const partsOf = (id: string) => corpus.lines.find((line) => line.id === id)!.parts;

describe("evidence", () => {
  it("is found for each clause, through lines, rivers and areas, each survey once", () => {
    expect(diagnostics).toEqual([]);
    expect(clauses).toEqual([
      ["area a belongs to p", ["units"]],
      ["area c belongs to p", ["units", "pillars"]],
      ["area lost belongs to p", ["units"]],
      ["left of plain belongs to p", []],
      ["left of direct as far as area b belongs to p", ["pillars", "units"]],
      ["left of plain except area a belongs to p", ["units"]],
      ["left of round belongs to p", []],
      ["left of beside belongs to p", []],
      ["left of surveyed belongs to p", ["units"]],
      ["left of mixed belongs to p", ["units"]],
    ]);
  });

  it("of some parts of a line is told apart from that of all", () => {
    const inPart = corpus.instruments[0]!.clauses.map((clause) =>
      clause.kind === "territory" ? evidence.inPartOfSelector(clause.selector) : null,
    );
    expect(inPart).toEqual([[], ["units", "pillars"], [], [], ["pillars"], [], [], [], [], ["units"]]);
  });

  it("of a part is of its course and of its points", () => {
    expect(partsOf("direct").map(evidence.ofPart)).toEqual([["pillars"], []]);
    expect(partsOf("edge").map(evidence.ofPart)).toEqual([["units"]]);
    expect(partsOf("joined").map(evidence.ofPart)).toEqual([["units"], ["pillars"]]);
  });

  it("fixes the course of a part that follows a survey, though a judgement says so", () => {
    const bases = ["direct", "edge", "beside", "surveyed", "joined"].map((id) =>
      partsOf(id).map((part) => basisOf(part, evidence)),
    );
    expect(bases).toEqual([
      ["text", "judgement"],
      ["evidence"],
      // The edge of what the corpus itself says: no survey has it.
      ["text", "judgement"],
      ["evidence"],
      ["text", "text"],
    ]);
  });
});

describe("what runs by something that nobody has checked", () => {
  const TEXT = `
corpus t "T"
theatre from 0E 0N to 10E 10N
party p "P"
town sure "Sure" at 1N 1E
town rough "Rough" at 2N 2E unverified
range g "G" through sure, rough
treaty t "T" of p signed 1 January 1800
line by-places
  from sure
  straight to 3N 3E by geodesic
  straight to 5 km north of rough by geodesic
  straight to 4N 4E by geodesic
line by-range
  from sure
  along the range g to 3N 3E
line third
  from sure
  along by-range to 3N 3E
`;
  const { corpus, diagnostics } = parseClauses([{ path: "t.md", text: `\`\`\`thalweg${TEXT}\`\`\`\n` }]);
  it("is unverified, and what runs beside it is not", () => {
    expect(diagnostics.map(({ code }) => code)).toEqual([]);
    const evidence = openEvidence(corpus);
    expect(corpus.lines.map((line) => line.parts.map((_, part) => evidence.isUnchecked(line, part)))).toEqual(
      [[false, true, true], [true], [true]],
    );
  });
});
