import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** A process that holds less lets V8 choose its time. */
const LARGE_BYTES = 250e6;

let collect: (() => void) | null = null;

/** Clears away what the stages so far have let go: V8 waits for its own bounds, and a world's garbage needs more room than its atlas. */
export function clearAway(): void {
  if (process.memoryUsage.rss() < LARGE_BYTES) return;
  setFlagsFromString("--expose-gc");
  collect ??= runInNewContext("gc") as () => void;
  collect();
}
