import { watch, type FSWatcher } from "node:fs";

const QUIET_MILLISECONDS = 120;

/**
 * Calls back once after changes under the paths have come to rest. A path that does not exist is left out;
 * folders are watched with everything in them. Returns how to stop.
 */
export function watchPaths(paths: readonly string[], onChange: () => void): () => void {
  let timer: NodeJS.Timeout | null = null;
  const settle = () => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(onChange, QUIET_MILLISECONDS);
  };
  const watchers = paths.flatMap((path): FSWatcher[] => {
    try {
      const watcher = watch(path, { recursive: true }, settle);
      watcher.on("error", settle);
      return [watcher];
    } catch {
      return [];
    }
  });
  return () => {
    if (timer) clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
