import type { CitationPhrases } from "./language.js";

export const INDONESIAN_CITATIONS: CitationPhrases = {
  article: (number) => `pasal ${number}`,
  articleOf: (instrument, number) => `${instrument}, pasal ${number}`,
  clauseOf: (instrument, clause) => `${instrument} (${clause})`,
  first: "keadaan pada mulanya",
  states: "suksesi negara",
  corpus: "korpus",
  source: (source, locator) => `Sumber: ${source}${locator === null ? "" : `, ${locator}`}`,
  onlyIn: (source, locator) =>
    `Hanya dalam: ${source}${locator === null ? "" : `, ${locator}`} (tidak ditemukan sumber lain yang berdiri sendiri)`,
  alone: "tidak ditemukan sumber lain yang berdiri sendiri",
  editedBy: (names) => `disunting oleh ${names}`,
  volume: (volume) => `jilid ${volume}`,
  number: (number) => `no. ${number}`,
  pages: (pages) => `hlm. ${pages}`,
  readAt: (address) => `dibaca di ${address}`,
  echoes: (sources) => `mengulang ${sources}`,
  kinds: {
    edition: "edisi naskah",
    document: "dokumen",
    study: "kajian",
    "reference work": "karya rujukan",
    account: "kesaksian",
    "popular account": "tulisan populer",
    dataset: "kumpulan data",
    mirror: "salinan",
  },
};
