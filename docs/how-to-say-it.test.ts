/** Every form of docs/how-to-say-it.md is read and its names are found, in a corpus that declares what the forms stand on. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseClauses } from "../src/clauses/from-text.js";
import type { Diagnostic, SourceFile } from "../src/diagnostics/model.js";
import { compile, type Made } from "../src/pipeline.js";

const page = readFileSync(new URL("how-to-say-it.md", import.meta.url), "utf8");

const KINDS =
  "lease occupation garrison prefecture trust protection protectorate suzerainty assignment policing sphere neutral seabed fisheries both-flags one-flag joint-influence".split(
    " ",
  );
const RIGHTS =
  "fortify settle interfere annex alienate navigate pass land fish graze trade fly pursue dam extract draw-water keep-warships have-concessions be-stationed take-measures send-advisers write-to-chiefs own".split(
    " ",
  );
const CLASSES = "subjects troops ships warships aircraft fishers herdsmen natives".split(" ");

/** What the page's table of names promises; of these places no treaty speaks. */
const FIXTURE = `
corpus examples "Examples"
theatre from 130E 42N to 135E 46N
source s-forms "Whatever the treaty cites"
party x "X"
party y "Y"
party z "Z" since 1 January 1960
survey communes "Communes" in "communes.geojson" named by "name" of 1860 within 500 m source s-forms
survey heights "Heights" in "heights.csv" named by "height" of 1860 within 100 m source s-forms
river r "R" traced from 43.291N 130.410E to 43.302N 131.772E
river s "S" traced from 45.058N 132.838E to 45.569N 133.417E
river u "U" traced from 43.649N 134.322E to the mouth of s
lake k "K" at 45.02N 132.42E
sea o "O" at 42.3N 133E
island i "I" at 42.959N 131.906E
island j "J" at 42.962N 131.761E
island h "H" at 42.923N 131.747E
range g "G" through 44.2N 133E, 44.4N 134E
coast a "A" traced from 42.6N 130.9E to 43.0N 131.6E
coast f "F" traced from 42.95N 132.4E to 42.75N 133.2E
place p "P" at 44.2N 133E
place q "Q" at 44.6N 134E
town v "V" at 44.5N 132.5E
town w "W" at 44.4N 132.8E
area d "D" as "D" in communes
area e "E" as "E" in communes
country c "C"
act consent of consent "Consent" on 1 January 1900 by y
act award of award "Award" on 1 January 1900 by z
act first-vote of vote "A vote" on 1 January 1900 by x
act second-vote of vote "Another vote" on 1 January 1900 by x
${KINDS.map((kind) => `hold ${kind} "${kind}"`).join("\n")}
${RIGHTS.map((right) => `right ${right} "${right}"`).join("\n")}
${CLASSES.map((each) => `holders ${each} "${each}"`).join("\n")}

treaty earlier "Earlier"
  between x, y and z
  signed 1 January 1800
line l from 42N 130E straight via 44.5N 132.35E to 46N 135E by geodesic
line m from 43.35N 130E along the parallel of 43.35N to the frame
limit n from 45.4N 130E along the parallel of 45.4N to the frame
at first west of l belongs to x
at first east of l belongs to y

treaty t "The treaty"
  between x, y and z
  signed 1 January 1850
  texts english
`;

const square = (name: string, west: number, south: number) => ({
  type: "Feature",
  properties: { name },
  geometry: {
    type: "Polygon",
    coordinates: [[[west, south], [west + 0.5, south], [west + 0.5, south + 0.4], [west, south + 0.4], [west, south]]],
  },
}); // prettier-ignore
const D = square("D", 132.1, 44.3);
const E = square("E", 132.4, 44.2);
const data = (path: string, text: string): SourceFile => ({ path, text, data: { bytes: text.length } });
const SURVEYED: readonly SourceFile[] = [
  data(
    "docs/communes.geojson",
    JSON.stringify({
      type: "FeatureCollection",
      features: [
        D,
        E,
        { ...D, properties: { name: "Villages" } },
        { ...D, properties: { name: "Provinces" } },
      ],
    }),
  ),
  data("docs/heights.csv", "height,lon,lat\n2740,133.2,44.3\n875,133.3,44.1\n"),
];

/** Cells of the rows of the page's tables of phrases: where from, what it says, what Thalweg says, what is left to do. */
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| ") && /, \d{4}[ ,|]/.test(line))
  .map((line) =>
    line
      .slice(2, -1)
      .split(" | ")
      .map((cell) => cell.replace(/\s*\|?$/, "").trim()),
  );
const phrases = rows.filter((cells) => cells.length === 4 && cells[2]!.startsWith("`"));
const unsaid = rows.filter((cells) => cells.length === 3);
const formsOf = (cells: readonly string[]): string[] =>
  [...cells[2]!.matchAll(/`([^`]+)`/g)].map(([, form]) => form!);

/** Those that draw no line of their own, and enclose nothing by rivers that do not meet here. */
const onGround = phrases.filter(
  (cells) =>
    !formsOf(cells).some((form) =>
      /^(?:line|limit|alternative|map|text)|between r|(?:west|south|left) of r|basin of|enclosed by|"(?:2740|875)"/.test(
        form,
      ),
    ),
);

const markdown = (forms: readonly string[]): SourceFile => ({
  path: "docs/examples.md",
  text: `\`\`\`thalweg\n${FIXTURE}${forms.join("\n")}\n\`\`\`\n`,
});
const worded = ({ code, message, help }: Diagnostic): string => `${code}: ${message} ${help ?? ""}`;

/** What does nothing, whoever has the ground of the fixture. */
const IN_VAIN: ReadonlySet<Diagnostic["code"]> = new Set([
  "favour-reaches-nothing",
  "undetermined-falls-back",
]);

/** How much there is of the ground of every duty and right that is said of ground, or of the courses along which it is. */
const burdenedBy = ({ clauses, delimitation, regime }: Partial<Made>): (readonly [string, number])[] => {
  const burdened = regime!.regimes.get("editorial")!.burdened;
  const groundOf = (id: string) => burdened.get(id)?.faces.size ?? 0;
  const perhaps = (id: string) => burdened.get(id)?.perhaps.size ?? 0;
  const { whereabouts } = delimitation!.delimitations;
  const coursesOf = (id: string) => whereabouts.filter(({ of }) => of === id).length;
  return clauses!.corpus.network.provisions
    .filter(({ kind }) => kind === "burden")
    .map(({ id, text }) => [text, groundOf(id) + perhaps(id) + coursesOf(id)] as const);
};

describe("how to say it", () => {
  it("counts its phrases as its head says", () => {
    const [, total, said, left, not] =
      /(\d+) phrases of the treaties[\s\S]*?them (\d+) are said[\s\S]*?(\d+) leave[\s\S]*?(\d+) cannot/.exec(
        page,
      )!;
    const withRest = phrases.filter((cells) => cells[3] !== "");
    expect([total, said, left, not].map(Number)).toEqual([
      phrases.length + unsaid.length,
      phrases.length - withRest.length,
      withRest.length,
      unsaid.length,
    ]);
    expect(phrases.length + unsaid.length).toBe(rows.length);
    expect(unsaid.length).toBeLessThanOrEqual(16);
  });

  it.each(phrases.map((cells) => [cells[0]!, formsOf(cells)] as const))("%s", (_, forms) => {
    const { diagnostics } = parseClauses([markdown(forms)]);
    expect(diagnostics.map(worded)).toEqual([]);
  });

  it.each(onGround.map((cells) => [cells[0]!, formsOf(cells)] as const))(
    "%s, to the end",
    async (_, forms) => {
      const { diagnostics, made } = await compile([markdown(forms), ...SURVEYED], { stopAfter: "rights" });
      const wrong = diagnostics.filter(({ severity, code }) => severity === "error" || IN_VAIN.has(code));
      expect(wrong.map(worded)).toEqual([]);
      expect(burdenedBy(made).filter(([, faces]) => faces === 0)).toEqual([]);
    },
  );

  it("shares what two have in common with both of them", async () => {
    const holders = async (treaty: string, line: string) => {
      const forms = formsOf(phrases.find(([from, , form]) => from === treaty && form!.includes(" may "))!);
      const drawn = forms.map((form) => (form.startsWith("line b ") ? line : form));
      const { made } = await compile([markdown(drawn), ...SURVEYED], { stopAfter: "rights" });
      expect(burdenedBy(made).filter(([, faces]) => faces === 0)).toEqual([]);
      return made.rights!.rights.get("editorial")!.map((right) => [right.holder, right.right, right.grantor]);
    };
    expect(await holders("Adams-Onis (USA-Spain), 1819, article 3", "")).toEqual([
      ["x", "navigate", "y"],
      ["y", "navigate", "x"],
    ]);
    const parallel = "line b from the frame along the parallel of 44N to the frame";
    expect(await holders("Saudi-Kuwait, 1965, article 1-2", parallel)).toEqual([
      ["x", "extract", "y"],
      ["y", "extract", "x"],
    ]);
  });
});
