import type { Io } from "../io.js";
import type { Counts } from "../table/annotator.js";
import type { OpenTable } from "../table/model.js";

const EVERY_MILLISECONDS = 2000;

export const rowsWords = (rows: number): string =>
  `${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"}`;

/** How far the work is, how fast it goes, and how long it will take where the size of the table is known. */
export function reportProgress(io: Io, table: OpenTable, counts: Counts): { end(): void } {
  if (!io.isWatched) return { end: () => undefined };
  const began = performance.now();
  let isShown = false;
  const timer = setInterval(() => {
    isShown = true;
    const seconds = (performance.now() - began) / 1000;
    io.progress(progressWords(counts.rows, seconds, table.share()));
  }, EVERY_MILLISECONDS).unref();
  return {
    end: () => {
      clearInterval(timer);
      if (isShown) io.progress("");
    },
  };
}

/** `share`: of the table, 0 to 1; null: its size is not known. */
export function progressWords(rows: number, seconds: number, share: number | null): string {
  const rate = `${rowsWords(rows)}, ${Math.round(rows / seconds).toLocaleString("en")} a second`;
  if (share === null) return rate;
  const percent = `${Math.floor(share * 100)} %`;
  return share > 0 ? `${percent}, ${rate}, ${timeWords((seconds / share) * (1 - share))} left` : rate;
}

function timeWords(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
