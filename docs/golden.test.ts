import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { filesOf } from "../test/golden/document.js";
import { findGolden, PAGES } from "../test/golden/find.js";
import { runCommand, writeFiles } from "../test/golden/run.js";
import { testGolden } from "../test/golden/suite.js";
import { ROOT } from "../test/recorded-io.js";

testGolden(PAGES);

it("README: the reader's line stopped short leaves a gap, which is shown", async () => {
  const [readme] = findGolden(["README.md"]);
  const [treaty] = filesOf(readme!.parts);
  const content = treaty!.content.replace("54°54'S 68°34'W", "54°S 68°34'W");
  const output = await runCommand(["check", "fuego"], writeFiles([{ path: treaty!.path, content }]));
  expect(output).toMatch(/error/);
  expect(output).toMatch(/line fuego-meridian|west of fuego-meridian/);
});

it("README: its map is what the command below it draws", async () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const [, words, shown] = /^`npx thalweg (map .*) -o (.*)` drew/m.exec(readme)!;
  const drawn = join(writeFiles([]), "drawn.svg");
  await runCommand([...words!.split(" "), "-o", drawn], ROOT);
  const [was, is] = [join(ROOT, shown!), drawn].map((file) => readFileSync(file, "utf8").split("\n"));
  expect(is).toEqual(was);
});
