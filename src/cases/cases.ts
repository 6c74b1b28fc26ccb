/**
 * `npm run cases [-- WORD …]` runs the golden cases whose path has one of the words in it, and shows what differs;
 * `npm run cases -- --accept` writes what the commands print now into the cases. Look at the difference before committing it.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CaseCommand } from "./case-file.js";
import { writeCase } from "./case-file.js";
import { findCases, ROOT } from "./find-cases.js";
import { runCommand } from "./run-command.js";

const words = process.argv.slice(2);
const accept = words.includes("--accept");
const wanted = words.filter((word) => !word.startsWith("--"));
if (accept && process.env["CI"]) throw new Error("cases are never accepted in CI");

let differing = 0;
for (const { path, parts } of findCases()) {
  if (wanted.length > 0 && !wanted.some((word) => path.includes(word))) continue;
  const outputs = new Map<CaseCommand, string>();
  for (const command of parts.flatMap((part) => (part.kind === "commands" ? part.commands : []))) {
    const printed = await runCommand(command.argv, ROOT);
    outputs.set(command, printed);
    if (printed === command.expected) continue;
    differing += 1;
    console.log(`${path}: ${command.line}\n${accept ? "" : `${printed}\n`}`);
  }
  if (accept) await writeFile(join(ROOT, path), writeCase(parts, (command) => outputs.get(command) ?? ""));
}
console.log(differing === 0 ? "All cases print what they should." : `${differing} ${accept ? "accepted" : "differ"}.`);
process.exitCode = differing > 0 && !accept ? 1 : 0;
