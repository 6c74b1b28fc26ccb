import { describe, expect, it } from "vitest";
import { on } from "../../test/beside-ground.js";
import { day } from "../../test/grid-atlas.js";
import type { SourceReason, Unheld } from "../query/sources/model.js";
import { ENGLISH } from "./english.js";
import { INDONESIAN } from "./indonesian.js";
import { LANGUAGES } from "./languages.js";
import { sourceReasonWords } from "./sources.js";

const MAY = day("1850-05-28");
const whole = { instrument: "t", article: null, clause: null };
const held = { by: null, says: "it is navigable", finding: "open", shownBy: null } as const;
const line = { rule: "line", name: "l", text: "along amur" } as const;
const trade = { matter: "trade", country: "china" };

const TABLE: readonly (readonly [SourceReason | Unheld, string, string])[] = [
  [{ rule: "unheld", text: "an opinion" }, "an opinion", "an opinion"],
  [{ rule: "nothing", of: "act", id: "a" }, "The corpus has no act a.", "Korpus tidak memuat tindakan a."],
  [{ rule: "nothing", of: "place", id: "a" }, "The corpus has no located place a.", "Korpus tidak memuat tempat yang diketahui letaknya bernama a."],
  [{ rule: "nothing", of: "life", id: "t" }, "The corpus has no life of t.", "Korpus tidak memuat riwayat t."],
  [{ rule: "no tenure", person: "ada", office: "envoy" }, "The corpus has nothing of ada as envoy.", "Korpus tidak memuat apa pun tentang ada sebagai envoy."],
  [{ rule: "no holder", by: "ada", says: "it is old" }, "The corpus has nothing of ada holding that it is old.", "Menurut korpus, ada tidak pernah berpendapat bahwa it is old."],
  [{ rule: "no note", language: "manchu", instrument: "t", how: "lacks" }, "The corpus has no note on the manchu text of t that lacks it.", "Korpus tidak mencatat bahwa teks manchu dari t tidak memuat kata-kata itu."],
  [{ rule: "no provision", instrument: "t" }, "The corpus has no such provision in t.", "Korpus tidak memuat ketentuan seperti itu dalam t."],
  [{ rule: "open date", date: "after 1850" }, "“after 1850” has no first or no last day on which to ask.", "“after 1850” tidak mempunyai hari pertama atau hari terakhir yang dapat ditanyakan."],
  [{ rule: "kind", said: "war", held: "siege" }, "The corpus has it as siege, not as war.", "Jenisnya siege, bukan war."],
  [{ rule: "undated", of: "act", id: "a", side: "from" }, "The corpus gives no date for a.", "Korpus tidak memberi tanggal a."],
  [{ rule: "undated", of: "mandate", id: "m", side: "until" }, "The corpus gives no date for the end of m.", "Korpus tidak memberi tanggal akhir m."],
  [{ rule: "undated", of: "claim", id: "c", side: "from" }, "The corpus gives no date for the claim.", "Korpus tidak memberi tanggal klaim itu."],
  [{ rule: "undated", of: "claim", id: "c", side: "until" }, "The corpus gives no date for the end of the claim.", "Korpus tidak memberi tanggal akhir klaim itu."],
  [{ rule: "undated", of: "tenure", id: "ada", side: "from" }, "The corpus gives no date for the beginning.", "Korpus tidak memberi tanggal permulaannya."],
  [{ rule: "undated", of: "tenure", id: "ada", side: "until" }, "The corpus gives no date for the end.", "Korpus tidak memberi tanggal akhirnya."],
  [{ rule: "julian", said: "16 May 1850", lagDays: 12, held: on("1850-05-28") }, "“16 May 1850” is 12 days early as a Gregorian date; it fits as a Julian one (1850-05-28).", "Sebagai tanggal Gregorian, “16 May 1850” terlalu awal 12 hari; cocok sebagai tanggal Julian (1850-05-28)."],
  [{ rule: "date", said: { text: "after 1850", earliest: day("1850-01-01"), latest: null }, held: on("1849-01-01", "1849-12-31", "1849") }, "“after 1850” (1850-01-01 to …) is not “1849” (1849-01-01 to 1849-12-31).", "“after 1850” (1850-01-01 sampai …) bukan “1849” (1849-01-01 sampai 1849-12-31)."],
  [{ rule: "phrase", phrase: "by", said: "usa", held: ["britain", "france"] }, "The corpus does not have it by usa, but by britain, france.", "Menurut korpus, hal itu bukan oleh usa, melainkan oleh britain, france."],
  [{ rule: "phrase", phrase: "to", said: "usa", held: [] }, "The corpus does not have it to usa, but to nobody named.", "Menurut korpus, hal itu bukan kepada usa, melainkan kepada seseorang yang tidak disebut."],
  [{ rule: "phrase", phrase: "at", said: "aigun", held: null }, "The corpus does not have it at aigun.", "Menurut korpus, hal itu bukan di aigun."],
  [{ rule: "phrase", phrase: "concerning", said: trade, held: [{ matter: "peace", country: null }] }, "The corpus does not have it concerning trade in china, but concerning peace.", "Menurut korpus, hal itu bukan mengenai trade di china, melainkan mengenai peace."],
  [{ rule: "phrase", phrase: "forbidding", said: trade, held: null }, "The corpus does not have it forbidding trade in china.", "Menurut korpus, hal itu bukan dengan larangan atas trade di china."],
  [{ rule: "deed", said: { doing: "ratifies", target: whole }, held: [] }, "The corpus does not have it that it ratifies t.", "Menurut korpus, hal itu tidak meratifikasi t."],
  [{ rule: "deed", said: { doing: "rejects", target: whole }, held: [{ doing: "signs", target: { instrument: "t", article: "1", clause: "common" } }] }, "The corpus does not have it that it rejects t, but signs t article 1 clause common.", "Menurut korpus, hal itu tidak menolak t, tetapi menandatangani t pasal 1 klausul common."],
  [{ rule: "link", relation: "in answer to", to: "a" }, "The corpus does not have it in answer to a.", "Menurut korpus, hal itu bukan sebagai jawaban atas a."],
  [{ rule: "not as", who: "ada", office: "envoy" }, "Ada did it, but not as envoy.", "Ada melakukannya, tetapi bukan sebagai envoy."],
  [{ rule: "did it for", who: "ada", party: "qing" }, "Ada did it for qing.", "Ada melakukannya untuk qing."],
  [{ rule: "did it for", who: "ada", party: null }, "Ada did it for nobody named.", "Ada melakukannya untuk pihak yang tidak disebut."],
  [{ rule: "office of", party: "qing" }, "It is an office of qing.", "Itu jabatan qing."],
  [{ rule: "occupied by", party: "qing" }, "It is by qing.", "Itu oleh qing."],
  [{ rule: "no excess", act: "a" }, "No excess of powers follows for a.", "Tidak ada wewenang yang dilampaui dalam a."],
  [{ rule: "finding", said: "false", held: "open", shownBy: null }, "The corpus finds it not judged, not false.", "Menurut korpus, klaim itu tidak dinilai, bukan salah."],
  [{ rule: "finding", said: "true", held: "false", shownBy: "voyage" }, "The corpus finds it false by voyage, not true.", "Menurut korpus, klaim itu salah oleh voyage, bukan benar."],
  [{ rule: "title", day: MAY, at: "aigun", kind: "condominium", holders: ["qing", "russia"] }, "On 1850-05-28 aigun is condominium qing+russia.", "Pada 1850-05-28 aigun: milik bersama qing+russia."],
  [{ rule: "called", title: "Treaty" }, "Its title is Treaty.", "Judulnya Treaty."],
  [{ rule: "articles", count: 2 }, "It has 2 articles.", "Isinya 2 pasal."],
  [{ rule: "no article", number: "3" }, "It has no article 3.", "Pasal 3 tidak ada di dalamnya."],
  [{ rule: "not along", id: "amur" }, "It does not follow amur.", "Garis itu tidak mengikuti amur."],
  [{ rule: "end of line", metres: 78_123, from: "aigun" }, "Its end lies 78 km from aigun.", "Ujungnya berjarak 78 km dari aigun."],
  [{ rule: "effect", article: "2", held: "must not", said: "may" }, "By article 2 they must not, not may.", "Menurut pasal 2 mereka tidak boleh, bukan boleh."],
  [{ rule: "not at", place: "aigun" }, "Not at aigun.", "Tidak di aigun."],
  [{ rule: "text", language: "manchu", how: "lacks", words: "bank", consequence: null }, "The manchu text lacks “bank”.", "Teks manchu tidak memuat “bank”."],
  [{ rule: "text", language: "manchu", how: "says", words: "bank", consequence: "it is held" }, "The manchu text says “bank”: it is held.", "Teks manchu berbunyi “bank”: it is held."],
  [{ rule: "state", of: null, state: "rejected", day: MAY, reason: { rule: "rejected", party: "qing" } }, "On 1850-05-28 it is rejected: qing holds that it does not bind.", "Pada 1850-05-28 ditolak: qing menganggapnya tidak mengikat."],
  [{ rule: "state", of: "t", state: "draft", day: MAY, reason: { rule: "draft handed over" } }, "T is draft on 1850-05-28: A draft of it was handed over.", "Pada 1850-05-28 t rancangan: Rancangannya telah diserahkan."],
  [{ rule: "written", text: "Is it?", date: null }, "Is it?", "Is it?"],
  [{ rule: "written", text: "signed", date: "May 1850" }, "Signed (May 1850).", "Signed (May 1850)."],
  [{ rule: "held", ...held }, "Held by the corpus: it is navigable (found: not judged).", "Dianut oleh korpus: it is navigable (penilaian: tidak dinilai)."],
  [{ rule: "held", ...held, by: "ada", finding: "true", shownBy: "voyage" }, "Held by ada: it is navigable (found: true by voyage).", "Dianut oleh ada: it is navigable (penilaian: benar oleh voyage)."],
  [{ rule: "ground", at: "aigun", kind: "sovereignty", holders: ["qing"], date: "1850", instrument: "t", article: null }, "Aigun in 1850: sovereignty qing by t article -.", "Aigun pada 1850: milik qing menurut t pasal -."],
  [{ rule: "ground", at: "aigun", kind: "beyond", holders: [], date: "1850", instrument: null, article: null }, "Aigun in 1850: beyond .", "Aigun pada 1850: di luar yang dibicarakan korpus."],
  [{ rule: "articles say", articles: [{ article: "1", text: "may trade" }, { article: null, text: "may sail" }] }, "Article 1: may trade; article -: may sail.", "Pasal 1: may trade; pasal -: may sail."],
  [{ rule: "instrument", title: "Treaty", articles: 12 }, "Treaty, 12 articles.", "Treaty, 12 pasal."],
  [{ ...line, instrument: "t", article: "1" }, "L: along amur … (t article 1).", "L: along amur … (t pasal 1)."],
  [{ ...line, instrument: null, article: null }, "L: along amur … (no instrument article -).", "L: along amur … (tanpa instrumen pasal -)."],
  [{ rule: "office", name: "Envoy" }, "The office: Envoy.", "Jabatan itu: Envoy."],
  [{ rule: "excess", act: "a", kind: "forbidden", bounds: ["m", "envoy"], scope: trade, approvedBy: "b" }, "A is forbidden by m, envoy: trade in china; approved by b.", "A dilarang oleh m, envoy: trade di china; disetujui oleh b."],
  [{ rule: "excess", act: "a", kind: "beyond", bounds: ["m"], scope: { matter: null, country: null }, approvedBy: null }, "A is beyond m: any matter.", "A melampaui m: segala urusan."],
]; // prettier-ignore

describe("what a source says beside the corpus", () => {
  it.each(TABLE)("%j", (reason, english, indonesian) => {
    expect(sourceReasonWords(ENGLISH, reason)).toBe(english);
    expect(sourceReasonWords(INDONESIAN, reason)).toBe(indonesian);
  });

  it.each(LANGUAGES)("the table has every rule that $name words", ({ sources }) => {
    expect(new Set(TABLE.map(([{ rule }]) => rule))).toEqual(new Set(["unheld", ...Object.keys(sources)]));
  });

  it("counts the statements", () => {
    const counted = ({ checks }: typeof ENGLISH) => checks.counted("The Book", { agrees: 3, alone: 4, differs: 2, silent: 1 });
    expect(counted(ENGLISH)).toBe("The Book: 10 statements; 3 agree, 4 rest in the corpus on this source alone, 2 differ, 1 silent");
    expect(counted(INDONESIAN)).toBe("The Book: 10 pernyataan; 3 sesuai, 4 dalam korpus hanya bersandar pada sumber ini, 2 berbeda, 1 nihil");
  }); // prettier-ignore
});
