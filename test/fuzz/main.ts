/**
 * `npm run fuzz`: each target for a share of the time, in a process of its own, so that one that hangs is told with its seed and the rest
 * goes on. `--seconds` in all, `--target` for one (repeatable), `--seed` to begin with; what breaks is saved under `--into`.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isIdle, tried, type Fault, type Tried } from "./campaign.js";
import { TARGETS } from "./targets.js";

/** A batch of inputs that takes longer, on however busy a machine, never ends. */
const HANGS_MILLISECONDS = 300_000;

const { values: options } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    target: { type: "string", multiple: true, default: TARGETS.map(({ name }) => name) },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
    into: { type: "string", default: join(tmpdir(), "thalweg-fuzz") },
  },
});
const targets = options.target.map((name) => {
  const target = TARGETS.find((each) => each.name === name);
  if (target) return target;
  console.error(`There is no target ${name}: ${TARGETS.map((each) => each.name).join(", ")}.`);
  process.exit(2);
});
const seconds = Number(options.seconds) / targets.length;
const seed = Number(options.seed);
if (!(seconds > 0) || !Number.isInteger(seed)) {
  console.error("--seconds is a number above 0, --seed a whole number.");
  process.exit(2);
}
mkdirSync(options.into, { recursive: true });
const batchFile = (name: string): string => join(options.into, `${name}.batch`);

interface Row extends Omit<Tried, "outcomes"> {
  readonly outcomes: readonly (readonly [string, number])[];
  readonly isIdle: boolean;
}

if (process.send) await work();
else await lead();

/** In the process of one target. */
async function work(): Promise<void> {
  const [target] = targets;
  const result = await tried(target!, {
    seed,
    seconds,
    onBatch: (batch) => writeFileSync(batchFile(target!.name), String(batch)),
  });
  const row: Row = { ...result, outcomes: [...result.outcomes], isIdle: isIdle(target!, result) };
  process.send!(row, () => process.exit());
}

async function lead(): Promise<void> {
  const rows: Row[] = [];
  for (const { name } of targets) rows.push(await rowOf(name));
  const width = Math.max(...rows.map(({ target }) => target.length));
  for (const { target, inputs, seconds, outcomes, faults, isIdle } of rows) {
    const became = outcomes.map(([what, count]) => `${what} ${count.toLocaleString("en")}`).join(", ");
    console.log(`${target.padEnd(width)}  ${inputs.toLocaleString("en").padStart(11)} inputs  ${seconds.toFixed(0).padStart(6)} s  ${faults.length} faults  ${became}${isIdle ? "  TOO FEW" : ""}`);
  }
  for (const [index, fault] of rows.flatMap(({ faults }) => faults).entries()) save(fault, index);
  const inputs = rows.reduce((sum, row) => sum + row.inputs, 0);
  console.log(`${inputs.toLocaleString("en")} inputs from seed ${seed}`);
  process.exit(rows.some(({ faults, isIdle }) => faults.length > 0 || isIdle) ? 1 : 0);
} // prettier-ignore

function save(fault: Fault, index: number): void {
  const path = join(options.into, `${fault.target}-${fault.seed}-${index}.txt`);
  writeFileSync(path, fault.input);
  console.log(`${fault.target}, seed ${fault.seed}: ${fault.message.slice(0, 400)}\n  ${path}`);
}

async function rowOf(name: string): Promise<Row> {
  const words = ["--target", name, "--seconds", String(seconds), "--seed", String(seed), "--into", options.into];
  const child = fork(fileURLToPath(import.meta.url), words);
  const told = once(child, "message").then(([row]) => row as Row);
  const ended = once(child, "exit").then(([code, signal]) => fallen(name, `it ended with ${signal ?? code}`));
  const row = await Promise.race([told, ended, hung(name).then((fault) => (child.kill("SIGKILL"), fault))]);
  child.removeAllListeners();
  return row;
} // prettier-ignore

/** Kept once the target has begun no batch for too long. */
async function hung(name: string): Promise<Row> {
  for (let last = ""; ;) {
    await new Promise((resolve) => setTimeout(resolve, HANGS_MILLISECONDS).unref());
    const now = readBatch(name);
    if (now === last) return fallen(name, "a batch of inputs does not end");
    last = now;
  }
}

function readBatch(name: string): string {
  try {
    return readFileSync(batchFile(name), "utf8");
  } catch {
    return "";
  }
}

function fallen(target: string, message: string): Row {
  const fault = { target, seed: Number(readBatch(target)), message, input: "the inputs of the seed" };
  return { target, inputs: 0, seconds: 0, outcomes: [], faults: [fault], isIdle: false };
}
