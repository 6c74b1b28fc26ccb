/**
 * `npm run accept [WORD …]` writes what the commands of the golden documents print now into those whose path has one of
 * the words in it, and names the commands whose output changed. Look at the difference before committing it; CI accepts nothing.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../recorded-io.js";
import { commandsOf, shown, writeGolden, type GoldenCommand } from "./document.js";
import { CASES, findGolden, PAGES, type GoldenDocument } from "./find.js";
import { openDocument } from "./run.js";

if (process.env["CI"]) throw new Error("golden documents are never accepted in CI");
const words = process.argv.slice(2);
const isWanted = ({ path }: GoldenDocument): boolean =>
  words.length === 0 || words.some((word) => path.includes(word));

let accepted = 0;
for (const document of findGolden([...CASES, ...PAGES]).filter(isWanted)) accepted += await accept(document);
console.log(accepted === 0 ? "Nothing has changed." : `${accepted} accepted.`);

/** How many commands print something else now. */
async function accept(document: GoldenDocument): Promise<number> {
  const outputs = new Map<GoldenCommand, string>();
  let changed = 0;
  const { run, close } = openDocument(document);
  try {
    for (const command of commandsOf(document.parts)) {
      const output = await run(command);
      outputs.set(command, output);
      if (shown(output, command.expected) === (command.expected ?? "")) continue;
      changed += 1;
      console.log(`${document.path}: ${command.line}`);
    }
  } finally {
    close();
  }
  const text = writeGolden(document.parts, (command) => outputs.get(command) ?? "");
  if (changed > 0) writeFileSync(join(ROOT, document.path), text);
  return changed;
}
