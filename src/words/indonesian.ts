import { capital } from "./capital.js";
import { INDONESIAN_CITATIONS } from "./indonesian-citations.js";
import { indonesianList, INDONESIAN_DATES } from "./indonesian-dates.js";
import { INDONESIAN_GROUND, INDONESIAN_NEARBY, INDONESIAN_SURVEYS } from "./indonesian-ground.js";
import { INDONESIAN_COMMENCEMENTS, INDONESIAN_LIVES } from "./indonesian-lives.js";
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

export const INDONESIAN: Language = {
  tag: "id",
  name: "Bahasa Indonesia",
  grammar: {
    list: (words) => indonesianList(words, "dan"),
    choice: (words) => indonesianList(words, "atau"),
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
    angle: (degrees, half) => `${degrees}° ${HEMISPHERES[half]}`,
  },
  dates: INDONESIAN_DATES,
  titles: {
    condominium: (holders) => `milik bersama ${holders}`,
    disputed: (holders) => `dipersengketakan antara ${holders}`,
    undetermined: (parties) => `belum ditentukan antara ${parties}`,
    undeterminedBetweenNobody: "belum ditentukan",
    unallocated: "korpus ini tidak menyebutnya",
    beyond: {
      theatre: "di luar wilayah yang ditinjau",
      days: "korpus ini tidak berbicara tentang hari itu",
      ground: "korpus ini tidak berbicara tentang wilayah itu",
    },
    unsaid: "tidak ada klausul yang menyebut milik siapa",
    atSea: (title) => `${title} (di laut)`,
    ashore: (distance) =>
      `Titiknya berada di laut, ${distance} dari pantai sebagaimana digambar, dan letak tempat itu tidak diketahui lebih baik: yang disebut ialah wilayah pantai itu.`,
    kinds: {
      sovereignty: "kedaulatan",
      condominium: "dimiliki bersama",
      disputed: "klausul yang bertentangan",
      undetermined: "para pihak membiarkannya terbuka",
      unallocated: "tidak ada klausul yang memberikannya kepada siapa pun",
      "at sea": "klausul berbicara tentang daratan, dan tentang laut bila dikatakan",
    },
    beyondKinds: {
      theatre: "di luar daerah yang ditinjau oleh atlas ini",
      days: "di luar hari-hari yang dibicarakan korpus ini",
      ground: "di luar wilayah yang dibicarakan korpus ini",
    },
  },
  citations: INDONESIAN_CITATIONS,
  ground: INDONESIAN_GROUND,
  nearby: INDONESIAN_NEARBY,
  steps: {
    rules: {
      "side of a line": "sisi sebuah garis",
      "islands beside a line": "pulau-pulau di sisi sebuah garis",
      islands: "pulau-pulau",
      "ground between boundaries": "tanah di antara batas-batas",
      "ground around a point": "tanah di sekitar sebuah titik",
      area: "daerah",
      island: "pulau",
      "islands in a river": "pulau-pulau di sebuah sungai",
      "as held on a day": "seperti yang dikuasai pada suatu hari",
      enclaves: "daerah kantong",
      continuation: "kelanjutan",
      "most favoured nation": RIGHT_RULES["most favoured nation"]!,
      "as other nations": RIGHT_RULES["as other nations"]!,
      succession: "suksesi",
      waters: "perairan",
      delimitation: "penetapan garis",
      silence: "tidak disebut",
      expiry: "berakhirnya klausul",
      confirmation: "penegasan",
    },
    silence: "Tidak ada klausul yang menyebut pemilik tanah ini.",
    expiry:
      "Klausul itu berlaku hingga hari ini; tanah ini menjadi seperti seandainya klausul itu tidak ada.",
    confirmation: "Sebuah teks kemudian menegaskan klausul ini.",
    continuation: "Negara yang sama berlanjut dengan nama lain.",
    succession: "Negara lain memilikinya sebagai pengganti yang pertama.",
    "most favoured nation":
      "Apa yang boleh dilakukan pihak lain di sana, boleh pula dilakukan pihak yang diistimewakan.",
    "as other nations": "Di sana kedudukannya sama dengan pihak lain.",
    delimitation: "Alur baru garis itu menempatkan tanah ini di sisinya yang lain.",
    confirmedBy: (citations) => `Ditegaskan oleh ${citations}.`,
    asIn: (number) => `seperti pada ${number}`,
    byRule: (rule, sentence) => `Aturan: ${rule}. ${sentence}`,
  },
  lives: INDONESIAN_LIVES,
  commencements: INDONESIAN_COMMENCEMENTS,
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
    perhaps: "mungkin saat itu: hari-harinya tidak semuanya diketahui",
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
    rule: (name) => (Object.hasOwn(RIGHT_RULES, name) ? RIGHT_RULES[name]! : name),
    of: (party, where, day) => `Hak ${party}${where}, pada ${day}`,
    all: (where, day) => `Hak dan kewajiban${where}, pada ${day}`,
    why: (right, place, day) => `Mengapa ada hak ${right} di ${place}, pada ${day}`,
    atPlace: (place) => ` di ${place}`,
    onGround: (party) => ` di wilayah ${party}`,
    towards: (parties) => `terhadap ${parties}`,
    perhapsElsewhere: "mungkin di tempat lain: sejauh mana tanah klausul itu tidak diketahui",
    perhapsNear: (distance) => `mungkin: tempat ini berjarak ${distance}`,
    byName: (named) => `Hak di ${named} ditanyakan dengan namanya, bukan dengan titik.`,
    none: "Tidak ada: tidak ada klausul yang berlaku pada hari ini yang memberikannya.",
    noneBut: (distance) =>
      `Tidak ada di tempat ini, yang berjarak ${distance}: yang terdekat dari apa yang disebut klausul yang berlaku pada hari ini.`,
    nobody: (party) =>
      `${party === null ? "Tidak ada yang memilikinya" : `${party} tidak memilikinya`}: tidak ada rangkaian klausul yang memberikannya pada hari ini.`,
    nobodyAsSuch: (right, party) =>
      `${party === null ? "Tidak ada yang memiliki" : `${party} tidak memiliki`} seluruhnya: tidak ada rangkaian klausul yang memberikan ${right} begitu saja pada hari ini.`,
    within: (right) => `Yang dimiliki dari hak yang tercakup dalam ${right}:`,
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
    evidenceInPart: (surveys) => `untuk sebagian garisnya menurut bukti ${surveys}`,
    alone: (party) => `oleh ${party} sendiri`,
    aheadOf: (day) => `berlaku pada ${day}, dengan akibat sejak sebelumnya`,
    claimed: (title, by) => `Diklaim oleh ${title}, menurut ${by}`,
    claimedToo: (title) => `diklaim oleh ${title}`,
    perhapsToo: (title) => `mungkin ${title}`,
    endedBy: (what) => `diakhiri oleh ${what}`,
    renewed: (term) => `diperbarui${term === "" ? "" : ` ${term}`}`,
    renewedBy: (what) => `diperbarui oleh ${what}`,
    heldAgain: (what, before) =>
      before === null
        ? `dipegang lagi karena ${what}`
        : `sebelumnya dipegang ${before}, dan lagi karena ${what}`,
    theEndOf: (clause) => `berakhirnya ${clause}`,
    eachYear: (from, until) => `setiap tahun dari ${from} hingga ${until}`,
    held: ({ holder, kind, from, term, span, renewed, season, inFact, sought }) =>
      `${sought ? "diupayakan" : "dipegang"} ${holder} sebagai ${kind}${from === null ? "" : ` dari ${from}`}${term === null ? "" : ` ${term}${span === null ? "" : ","}`}${span === null ? "" : ` ${span}`}${renewed === null ? "" : `, ${renewed}`}${season === null ? "" : `, ${season}`}${inFact ? ", pada kenyataannya" : ""}`,
    burden: ({ holder, effect, right }) => `${holder} ${effect}: ${right}`,
    burdenHere: (burden, details) => [`di sini ${burden}`, ...details].join(", "),
    mayBeNear: (burden, by, distance) => `Mungkin ${burden}, menurut ${by}: tempat ini berjarak ${distance}.`,
    mayBe: (title, by) => `Mungkin ${title}, menurut ${by}: sejauh mana tanah klausul itu tidak diketahui.`,
    sameOnAll: "sama pada setiap hari itu",
    dependsOnDay: "Jawabannya bergantung pada harinya.",
    dateNote: (date, says) => `“${date}”: ${says}.`,
    onDays: (days, title) => `${days}: ${title}`,
    theatre: (southWest, northEast) =>
      `wilayah yang ditinjau membentang dari ${southWest} sampai ${northEast}`,
    lastDated: (day) =>
      `Korpus ini tidak menyatakan sampai kapan ia berbicara: hari terakhir yang ditanggalinya ialah ${day}.`,
    lastKnown: (day, title, span, by) =>
      `Yang terakhir diketahuinya berlaku pada ${day}: ${title}${span === null ? "" : ` ${span}`}${by === null ? "" : `, menurut ${by}`}.`,
    perhaps: (title, by, earliest, since) =>
      `Mungkin sudah ${title}${by === null ? "" : `, oleh ${by}`}: perubahan itu ${since === null ? `mungkin terjadi pada ${earliest} atau hari lain sesudahnya` : `terjadi pada suatu hari dari ${earliest} sampai ${since}`}.`,
    perhapsFirst: (title, by) =>
      `Mungkin ${title}${by === null ? "" : `, oleh ${by}`}: tanggal-tanggalnya tidak menentukan mana yang lebih dahulu.`,
    position: "Pendirian itu bersandar pada",
    inFact: ({ party, kind, span }) =>
      `Pada kenyataannya di lapangan: ${party}${kind === null ? "" : ` sebagai ${kind}`}${span === null ? "" : ` ${span}`}`,
    reach: (distance, within) => `berjarak ${distance}, dalam jangkauan ${within}`,
    history: "Bagaimana hal itu terjadi",
    alongHere: "Sepanjang apa yang mungkin melewati tempat ini",
    noGround: "Klausul yang tidak memberi wilayah",
    boundsNothing: (line, because) =>
      `Tidak ada medan yang dapat memuat ${line}${because === null ? "" : `: ${because}`}.`,
    changes: (from, to) => `Yang berpindah tangan dari ${from} sampai ${to}`,
    noChange: "Tidak ada: setiap tempat tetap pada pemiliknya.",
    alongBegins: (said) => `Mulai berlaku sepanjang sesuatu yang tidak berlebar: ${said}`,
    alongEnds: (said) => `Berakhir sepanjang sesuatu yang tidak berlebar: ${said}`,
    changesLeftOut: (area) =>
      `Tidak dimasukkan: ${area} yang diubah oleh pasal-pasalnya, tetapi tidak dibicarakan oleh korpus ini.`,
    possibleChange: (change) => `mungkin ${change}`,
    orElse: (change) => `atau ${change}`,
    onDay: (day, sentence) => `Pada ${day}: ${sentence}`,
  },
  instruments: {
    between: (title, parties) => `${title}, antara ${parties}`,
    signed: (date, place, by) =>
      `ditandatangani ${date}${place === null ? "" : ` di ${place}`}${by === null ? "" : ` oleh ${by}`}`,
    inForce: (day, commencement) => `berlaku mulai ${day} (${commencement})`,
    neverInForce: "tidak pernah berlaku",
    texts: (languages) => `teks: ${languages}`,
    articles: (count) => `${count} pasal`,
    lifeBy: (reading) => `Riwayat, menurut pembacaan ${reading}`,
    acts: "Tindakan",
    rights: "Hak",
    textsOf: (instrument) => `${instrument}: teks-teksnya`,
    annexedMap: (id, title, of) => `${id}: peta “${title}”${of === null ? "" : ` (${of})`}`,
    textStatus: { authentic: "otentik", governing: "yang menentukan", translation: "terjemahan" },
    textHow: { lacks: "tidak memuat", says: "berbunyi" },
    noDifference: "tidak ada perbedaan yang tercatat di sini, yang tidak berarti bahwa tidak ada",
    noTexts: "Korpus ini tidak menyebut satu pun.",
    wordsStandIn: "bunyinya terdapat dalam",
    consequence: (words) => `maka ${words}`,
  },
  map: {
    unplaced: "tidak digambar: tempatnya tidak diketahui",
    julian: (day) => `${day} menurut kalender Julian`,
    sources: (list) => `Sumber: ${list}`,
    water: "Pantai, danau, dan sungai: GSHHG dan WDBII, LGPL",
    draft: (errors) =>
      `Rancangan: korpus memuat ${errors} galat. Yang tergambar belum lengkap, dan pemilik wilayah dapat berbeda.`,
    byText: "garis menurut teks",
    editorialPart: "bagian garis hasil suntingan",
    otherReading: "pembacaan lain",
    impossible: "mustahil di lapangan",
    surveyedPart: "garis menurut survei",
    fading: "memudar: tidak ada naskah yang mengatakan sampai mana wilayah itu",
  },
  surveys: INDONESIAN_SURVEYS,
  sources: INDONESIAN_SOURCES,
  checks: INDONESIAN_CHECKS,
  page: INDONESIAN_PAGE,
};
