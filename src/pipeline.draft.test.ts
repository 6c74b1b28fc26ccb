import { expect, it } from "vitest";
import { compile } from "./pipeline.js";

const text = (more: string) => `# Lost

\`\`\`thalweg
corpus lost "Lost"
theatre from 5W 41N to 3E 44N
party f "F"
area here "Here" unlocated in there
area there "There" unlocated in here
treaty t "The treaty" between f signed 2 June 1891
line meridian
  from 41N 1W
  due north to 44N 1W
${more}
\`\`\`
`;

it("comes to an atlas in spite of errors where that is asked for, and finds no more than without", async () => {
  const files = [
    {
      path: "t.md",
      text: text("area here is of f\nthe ground around 42N 0E belongs to f\narea here belongs to f"),
    },
  ];
  const plain = await compile(files);
  const draft = await compile(files, { asDraft: true });
  expect(plain.made.atlas).toBeUndefined();
  expect(draft.made.atlas!.lines.map(({ id }) => id)).toEqual(["meridian"]);
  expect(draft.diagnostics).toEqual(plain.diagnostics);
});

it("goes through areas that lie in one another", async () => {
  const { made, diagnostics } = await compile([{ path: "t.md", text: text("area here belongs to f") }], {
    asDraft: true,
  });
  expect(diagnostics.map(({ code }) => code)).toContain("location-cycle");
  expect(made.atlas).toBeDefined();
});
