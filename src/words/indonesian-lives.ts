import type { CommencementPhrases, LifePhrases } from "./language.js";

export const INDONESIAN_LIVES: LifePhrases = {
  states: {
    "not yet": "belum ada",
    draft: "rancangan",
    signed: "ditandatangani",
    ratified: "diratifikasi",
    "in force": "berlaku",
    "in force, contested": "berlaku, diperselisihkan",
    "partly rejected": "ditolak sebagian",
    rejected: "ditolak",
    suspended: "ditangguhkan",
    ended: "berakhir",
  },
  nothing: "Belum ada apa pun darinya.",
  drafted: "Rancangannya telah diserahkan.",
  signed: "Sudah ditandatangani, tetapi syarat berlakunya belum terpenuhi.",
  ratified: "Sudah diratifikasi, tetapi syarat berlakunya belum terpenuhi.",
  neverInForce: "Tidak pernah berlaku.",
  inForce: (commencement, confirmedBy) =>
    `Berlaku ${commencement}${confirmedBy === null ? "" : `; ditegaskan oleh ${confirmedBy}`}.`,
  clausesRejected: (parties, clauses) => `Berlaku menurut syaratnya sendiri; ${parties} menolak ${clauses}.`,
  meaningContested: "Berlaku; artinya diperselisihkan.",
  rejected: (party) => `${party} menganggapnya tidak mengikat.`,
  partlyAccepted: (party, clauses) => `${party} menerimanya, tetapi tidak menerima ${clauses}.`,
  ended: (by) => `Diakhiri oleh ${by}.`,
  suspended: (by) => `Ditangguhkan oleh ${by}.`,
};

export const INDONESIAN_COMMENCEMENTS: CommencementPhrases = {
  "on signature": "sejak penandatanganan",
  "on ratification": "sejak ratifikasi",
  "on exchange": "sejak pertukaran ratifikasi",
  never: "tidak pernah",
  onDay: (day) => `sejak ${day}`,
  with: (instrument) => `bersama ${instrument}`,
};
