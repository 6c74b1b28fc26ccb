/** The map of folders in the README and the pages on the architecture and on contributing name what the tree has, and nothing else. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { STAGES } from "../src/pipeline.js";
import { ROOT } from "../test/recorded-io.js";

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const files = execFileSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8" }).trim().split("\n");
const foldersUnder = (prefix: string) =>
  unique(files.flatMap((path) => new RegExp(`^${prefix}([\\w-]+)/`).exec(path)?.[1] ?? []));
const unique = (names: readonly string[]) => [...new Set(names)].sort();

const readme = /## Where things are\n\n```\n([^]*?)```/.exec(read("README.md"))![1]!;
const architecture = read("docs/architecture.md");
const contributing = read("CONTRIBUTING.md");

it("maps every folder of the repository and of src in the README, and no other", () => {
  const mapped = (line: RegExp) =>
    unique([...readme.matchAll(line)].flatMap(([, names]) => names!.match(/[\w-]+(?=\/)/g)!));
  expect(mapped(/^ {2}((?:[\w-]+\/ ?)+)/gm)).toEqual(foldersUnder("src/"));
  expect(mapped(/^([\w-]+\/)/gm)).toEqual(foldersUnder(""));
});

it("draws every folder of src, and gives each a place in the text", () => {
  const drawn = /```\n([^]*?)```/.exec(architecture)![1]!;
  const inText = unique([...architecture.matchAll(/\*\*([\w-]+)\/\*\*/g)].map(([, name]) => name!));
  expect(inText).toEqual(foldersUnder("src/"));
  const foundations = ["chronology", "geodesy", "diagnostics"];
  const named = unique([...drawn.matchAll(/\b([a-z]+)\/(?!\*)/g)].map(([, name]) => name!));
  expect(named).toEqual(foldersUnder("src/").filter((name) => !foundations.includes(name)));
});

it("tells the stages in their order, each by what differs from those before", () => {
  const [, told = ""] = /## The stages\n([^]*?)\n## /.exec(architecture)!;
  const paragraphs = [...told.matchAll(/^\*\*(\w+)\/\*\* differs from/gm)].map(([, name]) => name!);
  expect(paragraphs.filter((name) => STAGES.some((stage) => stage === name))).toEqual(STAGES);
});

it("names files and folders that are there", () => {
  const files = /`((?:src|docs|cases|geography|\.ci)\/[\w./-]+)`/g;
  for (const page of [architecture, contributing])
    for (const [, path] of page.matchAll(files))
      if (!/NAME/.test(path!))
        expect({ path, there: existsSync(join(ROOT, path!)) }).toEqual({ path, there: true });
});

it("names every script of npm and every variable that the code reads", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  for (const name of Object.keys(scripts)) expect(contributing).toMatch(new RegExp(`npm (run )?${name}\\b`));
  const ofTheSystem = ["PATH"];
  const code = files.filter((path) => /^(src|test|scripts|docs|vitest)[^]*\.(ts|mjs)$/.test(path)).map(read);
  const variables = code.flatMap((text) =>
    [...text.matchAll(/\benv(?:ironment)?\.([A-Z_]+)/g)].map(([, name]) => name!),
  );
  expect(unique(variables).filter((name) => !contributing.includes(`\`${name}`))).toEqual(ofTheSystem);
});

it("has one name for one thing: an exported name stands in one file, but for a command and the statement that it shows", () => {
  const exported = /^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm;
  const filesOf = new Map<string, string[]>();
  for (const path of files.filter(
    (each) => /^src\/.*\.ts$/.test(each) && !/generated|\.test\.|\.arbitrary\./.test(each),
  ))
    for (const name of unique([...read(path).matchAll(exported)].map(([, each]) => each!)))
      filesOf.set(name, [...(filesOf.get(name) ?? []), path]);
  const twice = [...filesOf].filter(
    ([, paths]) => paths.filter((path) => !path.startsWith("src/cli/commands/")).length > 1,
  );
  expect(twice).toEqual([]);
});
