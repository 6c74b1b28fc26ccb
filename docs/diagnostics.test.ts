/** docs/diagnostics.md is the catalogue of codes in words, and each code is provoked by a case or a test. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CODES } from "../src/diagnostics/codes.js";
import { CASES, findGolden, PAGES } from "../test/golden/find.js";
import { commandsOf } from "../test/golden/document.js";
import { ROOT } from "../test/recorded-io.js";

const page = readFileSync(join(ROOT, "docs/diagnostics.md"), "utf8");
const known = Object.entries(CODES).map(([code, { severities, about }]) => [
  code,
  severities.join(" or "),
  about,
]);

it("has a row for each code, with its severity and what it is about, in the order of the catalogue", () => {
  const rows = [...page.matchAll(/^\| (`[a-z][^|]+`) \| ([^|]+) \| ([^|]+) \|/gm)];
  const listed = rows.flatMap(([, codes = "", severity, about]) =>
    [...codes.matchAll(/`([^`]+)`/g)].map(([, code]) => [code, severity, about]),
  );
  expect(listed).toEqual(known);
});

it("prints each code in the cases with a severity of the catalogue", () => {
  const printed = findGolden([...CASES, ...PAGES]).flatMap(({ parts }) =>
    commandsOf(parts).flatMap(({ expected }) => [
      ...(expected ?? "").matchAll(/^(error|warning|note)\[([a-z-]+)\]/gm),
    ]),
  );
  const wrong = printed.filter(([, severity, code = ""]) => {
    const rule = Object.entries(CODES).find(([each]) => each === code)?.[1];
    return rule === undefined
      ? !code.startsWith("date-")
      : !(rule.severities as readonly string[]).includes(severity!);
  });
  expect(wrong.map(([text]) => text)).toEqual([]);
});

it("finds each code in a case or a test", () => {
  const provoking = ["cases", "src", "corpora"].flatMap(textsUnder).join("\n");
  const unprovoked = known
    .map(([code]) => code!)
    .filter((code) => !new RegExp(`\\[${code}\\]|"${code}"`).test(provoking));
  expect(unprovoked).toEqual([]);
});

function textsUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.test\.ts$|\.md$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}
