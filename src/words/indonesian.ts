import { BEFORE_OUR_ERA, MONTHS, printQingDate } from "../chronology/print.js";
import { INDONESIAN_GROUND } from "./indonesian-ground.js";
import { INDONESIAN_PAGE } from "./indonesian-page.js";
import { INDONESIAN_CHECKS, INDONESIAN_SOURCES } from "./indonesian-sources.js";
import type { Language } from "./language.js";

/** Lintang utara, lintang selatan; bujur timur, bujur barat. */
const HEMISPHERES = { north: "LU", south: "LS", east: "BT", west: "BB" } as const;

const RIGHT_RULES: Readonly<Record<string, string>> = {
  grant: "pemberian",
  "most favoured nation": "bangsa yang paling diutamakan",
  "as other nations": "sama seperti bangsa lain",
  reciprocity: "timbal balik",
  "open ports": "pelabuhan terbuka",
  site: "tempat",
};

/** Two are joined without a comma; of three or more, one stands before the last too. */
function list(words: readonly string[], last: string): string {
  if (words.length < 3) return words.join(` ${last} `);
  return `${words.slice(0, -1).join(", ")}, ${last} ${words.at(-1)}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const INDONESIAN: Language = {
  tag: "id",
  name: "Bahasa Indonesia",
  grammar: {
    list: (words) => list(words, "dan"),
    choice: (words) => list(words, "atau"),
    capital,
    sentence: (text) => `${capital(text)}.`,
    quote: (text) => `“${text}”`,
    number: (value, decimals) =>
      value.toLocaleString("id", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
  },
  measures: {
    metres: (figure) => `${figure} m`,
    kilometres: (figure) => `${figure} km`,
    squareKilometres: (figure) => `${figure} km²`,
    position: (lat, side, lon, half) => `${lat}° ${HEMISPHERES[side]} ${lon}° ${HEMISPHERES[half]}`,
  },
  dates: {
    day: (dayOfMonth, month, year) => `${dayOfMonth} ${MONTHS.id[month - 1]} ${year}`,
    dayOfYear: (dayOfMonth, month) => `${dayOfMonth} ${MONTHS.id[month - 1]}`,
    monthOfYear: (month, year) => `${MONTHS.id[month - 1]} ${year}`,
    daysOfMonth: (from, to, month, year) => `${from}–${to} ${MONTHS.id[month - 1]} ${year}`,
    qing: (date) => printQingDate(date, "id"),
    yearBefore: (years) => `${years}${BEFORE_OUR_ERA.id}`,
    range: (from, to) => `${from} – ${to}`,
    undated: "tanpa tanggal",
    always: "selalu",
    since: (day) => `sejak ${day}`,
    until: (day) => `hingga ${day}`,
    fromUntil: (from, until) => `dari ${from} hingga ${until}`,
    orLater: (day) => `${day} atau sesudahnya`,
    lasting: ({ years = 0, months = 0, days = 0 }) => {
      const counted = (count: number, unit: string) => (count === 0 ? [] : [`${count} ${unit}`]);
      return `selama ${list([...counted(years, "tahun"), ...counted(months, "bulan"), ...counted(days, "hari")], "dan")}`;
    },
    to: (from, to) => `${from} sampai ${to}`,
    calendars: { gregorian: "Gregorian", julian: "Julian", qing: "Qing" },
    inCalendar: (day, calendar) => `${day} menurut kalender ${calendar}`,
  },
  titles: {
    condominium: (holders) => `milik bersama ${holders}`,
    disputed: (holders) => `dipersengketakan antara ${holders}`,
    undetermined: (parties) => `belum ditentukan antara ${parties}`,
    undeterminedBetweenNobody: "belum ditentukan",
    unallocated: "tidak dibagikan: tidak ada klausul tentangnya",
    outside: {
      outside: "di luar wilayah yang ditinjau",
      "uncovered-day": "korpus ini tidak berbicara tentang hari itu",
      "uncovered-ground": "korpus ini tidak berbicara tentang wilayah itu",
    },
    atSea: (title) => `${title} (di laut)`,
    kinds: {
      sovereignty: "kedaulatan",
      condominium: "dimiliki bersama",
      disputed: "klausul yang bertentangan",
      undetermined: "para pihak membiarkannya terbuka",
      unallocated: "korpus tidak menyebutnya",
      "at sea": "klausul berbicara tentang daratan, bukan laut",
      outside: "di luar daerah yang ditinjau oleh atlas ini",
      "uncovered-day": "di luar hari-hari yang dibicarakan korpus ini",
      "uncovered-ground": "di luar wilayah yang dibicarakan korpus ini",
    },
  },
  citations: {
    article: (number) => `pasal ${number}`,
    articleOf: (instrument, number) => `${instrument}, pasal ${number}`,
    clauseOf: (instrument, clause) => `${instrument} (${clause})`,
    first: "keadaan pada mulanya",
    states: "suksesi negara",
    corpus: "korpus",
    source: (title, locator) => `Sumber: ${title}${locator === null ? "" : `, ${locator}`}`,
  },
  ground: INDONESIAN_GROUND,
  steps: {
    rules: {
      "side of a line": "sisi sebuah garis",
      "islands beside a line": "pulau-pulau di sisi sebuah garis",
      "ground between boundaries": "tanah di antara batas-batas",
      "ground around a point": "tanah di sekitar sebuah titik",
      area: "daerah",
      island: "pulau",
      "islands in a river": "pulau-pulau di sebuah sungai",
      "as held on a day": "seperti yang dikuasai pada suatu hari",
      continuation: "kelanjutan",
      succession: "suksesi",
      waters: "perairan",
      delimitation: "penetapan garis",
      silence: "tidak disebut",
      expiry: "berakhirnya klausul",
      confirmation: "penegasan",
    },
    silence: "Tidak ada klausul tentang tanah ini.",
    expiry:
      "Klausul itu berlaku hingga hari ini; tanah ini menjadi seperti seandainya klausul itu tidak ada.",
    confirmation: "Sebuah teks kemudian menegaskan klausul ini.",
    continuation: "Negara yang sama berlanjut dengan nama lain.",
    succession: "Negara lain memilikinya sebagai pengganti yang pertama.",
    delimitation: "Alur baru garis itu menempatkan tanah ini di sisinya yang lain.",
    byRule: (rule, sentence) => `Aturan: ${rule}. ${sentence}`,
  },
  lives: {
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
    inForce: (commencement, confirmedBy) =>
      `Berlaku ${commencement}${confirmedBy === null ? "" : `; ditegaskan oleh ${confirmedBy}`}.`,
    clausesRejected: (parties, clauses) =>
      `Berlaku menurut syaratnya sendiri; ${parties} menolak ${clauses}.`,
    meaningContested: "Berlaku; artinya diperselisihkan.",
    rejected: (party) => `${party} menganggapnya tidak mengikat.`,
    partlyAccepted: (party, clauses) => `${party} menerimanya, tetapi tidak menerima ${clauses}.`,
    ended: (by) => `Diakhiri oleh ${by}.`,
    suspended: (by) => `Ditangguhkan oleh ${by}.`,
  },
  commencements: {
    "on signature": "sejak penandatanganan",
    "on ratification": "sejak ratifikasi",
    "on exchange": "sejak pertukaran ratifikasi",
    onDay: (day) => `sejak ${day}`,
    with: (instrument) => `bersama ${instrument}`,
  },
  acts: {
    none: "Tidak ada tindakan.",
    noneOf: (kind) => `Tidak ada ${kind}.`,
    doings: {
      drafts: "merancang", signs: "menandatangani", ratifies: "meratifikasi", exchanges: "mempertukarkan ratifikasi",
      proclaims: "mengumumkan", contests: "memperselisihkan", rejects: "menolak", accepts: "menerima",
      confirms: "menegaskan", suspends: "menangguhkan", revives: "memberlakukan kembali", ends: "mengakhiri",
      keeps: "mempertahankan berlakunya", touches: "menyangkut",
    }, // prettier-ignore
    relations: {
      "in answer to": "sebagai jawaban atas", "in spite of": "meskipun ada", "because of": "karena",
      "part of": "bagian dari", "instead of": "sebagai ganti", approves: "menyetujui", disowns: "menyangkal",
    }, // prettier-ignore
    scope: (matter, country) => `${matter ?? "segala urusan"}${country === null ? "" : ` di ${country}`}`,
    lasting: (from, until) => `berlangsung dari ${from} hingga ${until}`,
    by: (actors) => `oleh ${actors}`,
    to: (actors) => `kepada ${actors}`,
    at: (places) => `di ${places}`,
    unverified: "belum diperiksa",
    forbidden: "bertentangan dengan perintah",
    beyond: "melampaui wewenang",
    approvedBy: (act) => `disetujui oleh ${act}`,
    disownedBy: (act) => `disangkal oleh ${act}`,
    approvedByNone: "tidak disetujui oleh tindakan mana pun",
    bound: (text) => `batas: ${text}`,
    over: (scopes) => `atas ${scopes}`,
    heldBy: (actor) => `dipegang oleh ${actor}`,
    findings: { true: "terbukti benar", false: "terbukti salah", open: "tidak dinilai" },
    shownBy: (finding, act) => `${finding} oleh ${act}`,
    offices: "Jabatan",
    powers: "Kuasa dan perintah",
    acts: "Tindakan",
    claims: "Klaim",
  },
  rights: {
    effects: { may: "boleh", must: "wajib", "must not": "tidak boleh" },
    rule: (name) => RIGHT_RULES[name] ?? name,
    of: (party, where, day) => `Hak ${party}${where}, pada ${day}`,
    why: (right, place, day) => `Mengapa ada hak ${right} di ${place}, pada ${day}`,
    atPlace: (place) => ` di ${place}`,
    onGround: (party) => ` di wilayah ${party}`,
    none: "Tidak ada: tidak ada klausul yang berlaku pada hari ini yang memberikannya.",
    nobody: "Tidak ada yang memilikinya: tidak ada rangkaian klausul yang memberikannya pada hari ini.",
    holderOf: (who, party) => `${who} dari ${party}`,
    condition: (words) => `jika ${words}`,
    doubts: {
      told: "mungkin sudah tidak lagi: tanggalnya tidak pasti",
      possibly: "mungkin sudah: tanggalnya tidak pasti",
    },
    otherChains: (count, more) => `dan melalui ${count}${more ? " atau lebih" : ""} rangkaian lain`,
    moreChains: "Ada lebih banyak rangkaian daripada yang disimpan.",
    byRule: (rule) => `Aturan: ${rule}.`,
  },
  answers: {
    on: (where, day) => `${where}, pada ${day}`,
    reading: (reading) => `menurut pembacaan ${reading}`,
    editor: "pembacaan penyunting",
    partysReading: (party) => `menurut ${party}`,
    by: "menurut",
    and: "dan",
    editorial: "suntingan",
    because: (reason) => `karena ${reason}`,
    evidence: (surveys) => `menurut bukti ${surveys}`,
    alone: (party) => `oleh ${party} sendiri`,
    aheadOf: (day) => `berlaku pada ${day}, dengan akibat sejak sebelumnya`,
    claimed: (title, by) => `Diklaim oleh ${title}, menurut ${by}`,
    claimedToo: (title) => `diklaim oleh ${title}`,
    perhapsToo: (title) => `mungkin ${title}`,
    endedBy: (what) => `diakhiri oleh ${what}`,
    eachYear: (from, until) => `setiap tahun dari ${from} hingga ${until}`,
    held: ({ holder, kind, from, term, span, season, inFact, sought }) =>
      `${sought ? "diupayakan" : "dipegang"} ${holder} sebagai ${kind}${from === null ? "" : ` dari ${from}`}${term === null ? "" : ` ${term}${span === null ? "" : ","}`}${span === null ? "" : ` ${span}`}${season === null ? "" : `, ${season}`}${inFact ? ", pada kenyataannya" : ""}`,
    mayBe: (title, by) => `Mungkin ${title}, menurut ${by}: sejauh mana tanah klausul itu tidak diketahui.`,
    perhaps: (title, by, earliest, since) =>
      `Mungkin sudah ${title}${by === null ? "" : `, oleh ${by}`}: perubahan itu terjadi pada suatu hari dari ${earliest} sampai ${since}.`,
    nearest: (distance, line, accuracy) =>
      `${distance} dari garis ${line}, yang diketahui dengan ketelitian ${accuracy}`,
    nearestEdge: (distance, area, accuracy) =>
      `${distance} dari tepi ${area}, yang diketahui dengan ketelitian ${accuracy}`,
    withinError: "tempat ini berada dalam batas galat garis itu",
    withinEdge: "tempat ini berada dalam batas galat tepi itu",
    atLowWater:
      "naskah memaksudkan air surut; garis itu digambar sepanjang pantai, dan air surut terletak di luarnya",
    leftOpen: "naskah menyerahkan bagian ini kepada para komisaris; ia terbuka sampai mereka menetapkannya",
    position: "Pendirian itu bersandar pada",
    inFact: ({ party, kind, span, certain }) =>
      `Pada kenyataannya di lapangan: ${party}${kind === null ? "" : ` sebagai ${kind}`}${span === null ? "" : ` ${span}`}${certain ? "" : ", mungkin"}`,
    reach: (distance, within) => `berjarak ${distance}, dalam jangkauan ${within}`,
    history: "Bagaimana hal itu terjadi",
    changes: (from, to) => `Yang berpindah tangan dari ${from} sampai ${to}`,
    noChange: "Tidak ada: setiap tempat tetap pada pemiliknya.",
    possibleChange: (change) => `mungkin ${change}`,
    onDay: (day, sentence) => `Pada ${day}: ${sentence}`,
  },
  instruments: {
    between: (title, parties) => `${title}, antara ${parties}`,
    signed: (date, place, by) => `ditandatangani ${date}${place === null ? "" : ` di ${place}`} oleh ${by}`,
    inForce: (day, commencement) => `berlaku mulai ${day} (${commencement})`,
    texts: (languages) => `teks: ${languages}`,
    articles: (count) => `${count} pasal`,
    lifeBy: (reading) => `Riwayat, menurut pembacaan ${reading}`,
    acts: "Tindakan",
    rights: "Hak",
    textsOf: (instrument) => `${instrument}: teks-teksnya`,
    annexedMap: (id, title, of) => `${id}: peta “${title}”${of === null ? "" : ` (${of})`}`,
    textStatus: { authentic: "otentik", governing: "yang menentukan", translation: "terjemahan" },
    textHow: { lacks: "tidak memuat", says: "berbunyi" },
    noDifference: "tidak ada perbedaan yang tercatat",
    consequence: (words) => `maka ${words}`,
  },
  map: {
    julian: (day) => `${day} menurut kalender Julian`,
    sources: (list) => `Sumber: ${list}`,
    water: "Pantai, danau, dan sungai: GSHHG dan WDBII, LGPL",
    byText: "garis menurut teks",
    editorialPart: "bagian garis hasil suntingan",
    otherReading: "pembacaan lain",
    surveyedPart: "garis menurut survei",
  },
  surveys: {
    geography: "geography/lines.bin",
    of: (day) => `tahun atau tanggal ${day}`,
    within: (accuracy) => `dalam ${accuracy}`,
    survey: (title, facts, sha256) => `${title}: ${facts}; SHA-256 ${sha256}`,
    heading: "Survei yang menjadi dasar jawaban ini:",
    shares: { text: "menurut teks", evidence: "menurut bukti", judgement: "menurut pertimbangan" },
    line: "garis",
    total: "jumlah",
  },
  sources: INDONESIAN_SOURCES,
  checks: INDONESIAN_CHECKS,
  page: INDONESIAN_PAGE,
};
