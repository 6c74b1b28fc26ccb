import { describe, expect, it } from "vitest";
import type { LifeReason } from "../effect/model.js";
import { syntheticAtlas } from "../../test/synthetic-atlas.js";
import { ENGLISH } from "./english.js";
import { INDONESIAN } from "./indonesian.js";
import { lifeReasonWords } from "./lives.js";
import { IDS } from "./names.js";
import { wordsOf } from "./words.js";

const REASONS: readonly (readonly [LifeReason, string, string])[] = [
  [{ rule: "nothing exists" }, "Nothing of it exists.", "Belum ada apa pun darinya."],
  [{ rule: "draft handed over" }, "A draft of it was handed over.", "Rancangannya telah diserahkan."],
  [
    { rule: "signed only" },
    "Signed, but its rule of taking effect is not yet met.",
    "Sudah ditandatangani, tetapi syarat berlakunya belum terpenuhi.",
  ],
  [{ rule: "never in force" }, "It was never in force.", "Tidak pernah berlaku."],
  [
    { rule: "in effect", commencement: { form: "on ratification" }, confirmedBy: [] },
    "In force on ratification.",
    "Berlaku sejak ratifikasi.",
  ],
  [
    { rule: "in effect", commencement: { form: "with", instrument: "t" }, confirmedBy: ["u", "v"] },
    "In force with t; confirmed by u and v.",
    "Berlaku bersama t; ditegaskan oleh u dan v.",
  ],
  [
    {
      rule: "in effect",
      commencement: { form: "on day", date: { earliest: 0, latest: 0, text: "16 May 1858 (Julian)" } },
      confirmedBy: [],
    },
    "In force on 16 May 1858 (Julian).",
    "Berlaku sejak 16 May 1858 (Julian).",
  ],
  [
    { rule: "clauses rejected", parties: ["a", "b"], clauses: ["trade"] },
    "In force by its own rule; a and b reject trade.",
    "Berlaku menurut syaratnya sendiri; a dan b menolak trade.",
  ],
  [{ rule: "rejected", party: "a" }, "a holds that it does not bind.", "a menganggapnya tidak mengikat."],
  [
    { rule: "clauses not accepted", party: "a", clauses: ["x", "y"] },
    "a accepts it, but not x and y.",
    "a menerimanya, tetapi tidak menerima x dan y.",
  ],
  [{ rule: "ended by instrument", instrument: "t" }, "Ended by t.", "Diakhiri oleh t."],
  [{ rule: "suspended by act", act: "war" }, "Suspended by “war”.", "Ditangguhkan oleh “war”."],
];

describe("the reason of a life", () => {
  it.each(REASONS)("%j", (reason, english, indonesian) => {
    expect(lifeReasonWords({ language: ENGLISH, ...IDS }, reason)).toBe(english);
    expect(lifeReasonWords({ language: INDONESIAN, ...IDS }, reason)).toBe(indonesian);
  });

  it("names what its arguments stand for, and leaves every other word alone", () => {
    const atlas = syntheticAtlas();
    const [model] = atlas.instruments;
    const named = (id: string, title: string) => ({ ...model!, id, title, names: [] });
    const words = wordsOf({
      ...atlas,
      instruments: [
        named("signature", "The Signature Act"),
        named("on", "The"),
        { ...named("west", "Western Land"), names: [{ language: "id", text: "Tanah Barat" }] },
      ],
    });
    const reason: LifeReason = {
      rule: "in effect",
      commencement: { form: "on signature" },
      confirmedBy: ["west"],
    };
    expect(lifeReasonWords(words, reason)).toBe("In force on signature; confirmed by Western Land.");
  });
});
