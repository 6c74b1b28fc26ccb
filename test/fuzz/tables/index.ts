/** Tables through `thalweg annotate`: no cell, row or reason is lost, and each answer is the library's. */
import fc from "fast-check";
import type { Target } from "../target.js";
import { bytesOf, delimited, wordsOf, type DrawnDelimited } from "./delimited.js";
import { ndjson, ndjsonBytes, ndjsonHolds, ndjsonWords, type DrawnNdjson } from "./ndjson.js";
import { delimitedHolds } from "./of-delimited.js";
import { parquet, parquetBytes, parquetHolds, parquetWords, type DrawnParquet } from "./parquet.js";

type Drawn = DrawnDelimited | DrawnNdjson | DrawnParquet;

async function holds(drawn: Drawn): Promise<string> {
  switch (drawn.kind) {
    case "delimited":
      return `${drawn.kind} ${await delimitedHolds(drawn)}`;
    case "ndjson":
      return `${drawn.kind} ${await ndjsonHolds(drawn)}`;
    case "parquet":
      return `${drawn.kind} ${await parquetHolds(drawn)}`;
  }
}

function show(drawn: Drawn): string {
  const [words, bytes] =
    drawn.kind === "delimited" ? [wordsOf(drawn), bytesOf(drawn)]
    : drawn.kind === "ndjson" ? [ndjsonWords(drawn), ndjsonBytes(drawn)]
    : [parquetWords(drawn), parquetBytes(drawn)];
  return JSON.stringify({ words, latin1: bytes.toString("latin1"), drawn }, null, 1);
} // prettier-ignore

export const tables: Target<Drawn> = {
  name: "tables",
  inputs: fc.oneof({ weight: 4, arbitrary: delimited }, { weight: 2, arbitrary: ndjson }, { weight: 1, arbitrary: parquet }),
  holds,
  show,
  atLeast: { outcome: "delimited answered", share: 0.2 },
}; // prettier-ignore
