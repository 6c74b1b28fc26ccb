import { describe, expect, it } from "vitest";
import { parseClauses } from "./from-text.js";

const FIXTURE = `corpus c "C"
theatre from 118E 48N to 124E 52N
party x "X"
party y "Y"
right fish "fish"
river r "R" through 48.2N 119E, 48.2N 120E
area d "D" within 30 km of r
treaty t "T" between x and y signed 1 May 1850
line l from 48N 121E due north to the frame
`;

const diagnosed = (statement: string) =>
  parseClauses([{ path: "t.md", text: `\`\`\`thalweg\n${FIXTURE}${statement}\n\`\`\`\n` }]).diagnostics;

describe("a side joined by `in`", () => {
  it.each([
    ["in west of l belongs to x", "west of l"],
    ["area d in west of l belongs to x", "area d except east of l"],
    ["north of r in left of the line l belongs to x", "north of r except right of the line l"],
    [
      "south of r in east of the meridian of 121E belongs to x",
      "south of r except west of the meridian of 121E",
    ],
    ["the islands in west of the coast belong to x", "the islands west of the coast"],
    ["the islands in r in north of l belong to x", "the islands in r north of l"],
    ["x may fish in r of y in west of l", "x may fish west of l"],
  ])("%s", (written, form) => {
    const [found, ...others] = diagnosed(written);
    expect(others).toEqual([]);
    expect(found!.message).toContain("stands without `in`");
    expect(found!.help).toContain(`\`${form} …\``);
    const effect = / (?:belongs?) to x$/.exec(written)?.[0] ?? "";
    expect(diagnosed(form + effect)).toEqual([]);
  });

  it("is not every `in`", () => {
    expect(diagnosed("what x held on 1 May 1851 in west of l passes to y")).toEqual([]);
    expect(diagnosed("area d in area d belongs to x")[0]!.message).not.toContain("stands without");
  });
});
