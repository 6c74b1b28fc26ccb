import { expect, it } from "vitest";
import { progressWords } from "./annotate-progress.js";

it.each([
  [1000, 2, null, "1,000 rows, 500 a second"],
  [1, 2, 0, "1 row, 1 a second"],
  [1000, 2, 0.25, "25 %, 1,000 rows, 500 a second, 6 s left"],
  [9000, 300, 0.5, "50 %, 9,000 rows, 30 a second, 5 min left"],
  [9000, 3600, 0.1, "10 %, 9,000 rows, 3 a second, 9 h 0 min left"],
])("%i rows in %i s, %s of the table", (rows, seconds, share, words) => {
  expect(progressWords(rows, seconds, share)).toBe(words);
});
