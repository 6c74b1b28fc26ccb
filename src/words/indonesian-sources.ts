import type { TextTarget } from "../clauses/acts-model.js";
import type { HeldTitle, SourceNoun, SourcePhrase } from "../query/sources/model.js";
import type { CheckPhrases, SourcePhrases } from "./source-phrases.js";

const NOUNS: Readonly<Record<SourceNoun, string>> = {
  act: "tindakan",
  mandate: "kuasa",
  claim: "klaim",
  office: "jabatan",
  occupation: "pendudukan",
  line: "garis",
  instrument: "instrumen",
  place: "tempat yang diketahui letaknya bernama",
  life: "riwayat",
};

const PHRASES: Readonly<Record<SourcePhrase, string>> = {
  by: "oleh",
  to: "kepada",
  at: "di",
  about: "tentang",
  concerning: "mengenai",
  over: "atas",
  forbidding: "dengan larangan atas",
};

const TITLES: Readonly<Record<HeldTitle["kind"], string>> = {
  sovereignty: "milik",
  condominium: "milik bersama",
  disputed: "sengketa",
  undetermined: "belum ditentukan antara",
  unallocated: "tidak dibagikan",
  beyond: "di luar yang dibicarakan korpus",
};

const FINDINGS = { true: "benar", false: "salah", open: "tidak dinilai" } as const;

const title = ({ kind, holders }: HeldTitle): string => `${TITLES[kind]} ${holders.join("+")}`.trimEnd();

const target = ({ instrument, article, clause }: TextTarget): string =>
  `${instrument}${article === null ? "" : ` pasal ${article}`}${clause === null ? "" : ` klausul ${clause}`}`;

export const INDONESIAN_SOURCES: SourcePhrases = {
  nothing: ({ of, id }) => `korpus tidak memuat ${NOUNS[of]} ${id}`,
  "no tenure": ({ person, office }) => `korpus tidak memuat apa pun tentang ${person} sebagai ${office}`,
  "no holder": ({ by, says }) => `menurut korpus, ${by} tidak pernah berpendapat bahwa ${says}`,
  "no note": ({ language, instrument, how }, say) =>
    `korpus tidak mencatat bahwa teks ${language} dari ${instrument} ${say.how(how)} kata-kata itu`,
  "no provision": ({ instrument }) => `korpus tidak memuat ketentuan seperti itu dalam ${instrument}`,
  "open date": ({ date }) =>
    `“${date}” tidak mempunyai hari pertama atau hari terakhir yang dapat ditanyakan`,

  kind: ({ said, held }) => `jenisnya ${held}, bukan ${said}`,
  undated: ({ of, id, side }) => {
    const end = side === "from" ? "permulaan" : "akhir";
    if (of === "tenure") return `korpus tidak memberi tanggal ${end}nya`;
    const what = of === "claim" ? "klaim itu" : id;
    return `korpus tidak memberi tanggal ${side === "from" ? what : `akhir ${what}`}`;
  },
  julian: ({ said, lagDays, held }, { days }) =>
    `sebagai tanggal Gregorian, “${said}” terlalu awal ${lagDays} hari; cocok sebagai tanggal Julian (${days(held)})`,
  date: ({ said, held }, { days }) => `“${said.text}” (${days(said)}) bukan “${held.text}” (${days(held)})`,
  phrase: ({ phrase, said, held }, { scope }) => {
    const how = PHRASES[phrase];
    const named = (one: typeof said): string => (typeof one === "string" ? one : scope(one));
    const others =
      held === null
        ? ""
        : `, melainkan ${how} ${held.map(named).join(", ") || "seseorang yang tidak disebut"}`;
    return `menurut korpus, hal itu bukan ${how} ${named(said)}${others}`;
  },
  deed: ({ said, held }, { doing }) => {
    const [first, ...others] = [said, ...held].map((one) => `${doing(one.doing)} ${target(one.target)}`);
    return `menurut korpus, hal itu tidak ${first}${others.length > 0 ? `, tetapi ${others.join(", ")}` : ""}`;
  },
  link: ({ relation: how, to }, { relation }) => `menurut korpus, hal itu bukan ${relation(how)} ${to}`,
  "not as": ({ who, office }) => `${who} melakukannya, tetapi bukan sebagai ${office}`,
  "did it for": ({ who, party }) => `${who} melakukannya untuk ${party ?? "pihak yang tidak disebut"}`,
  "office of": ({ party }) => `itu jabatan ${party}`,
  "occupied by": ({ party }) => `itu oleh ${party}`,
  "no excess": ({ act }) => `tidak ada wewenang yang dilampaui dalam ${act}`,
  finding: ({ said, held, shownBy }) =>
    `menurut korpus, klaim itu ${FINDINGS[held]}${shownBy === null ? "" : ` oleh ${shownBy}`}, bukan ${FINDINGS[said]}`,
  title: (held, { day }) => `pada ${day(held.day)} ${held.at}: ${title(held)}`,
  called: (held) => `judulnya ${held.title}`,
  articles: ({ count }, { articles }) => `isinya ${articles(count)}`,
  "no article": ({ number }) => `pasal ${number} tidak ada di dalamnya`,
  "not along": ({ id }) => `garis itu tidak mengikuti ${id}`,
  "end of line": ({ metres, from }, say) => `ujungnya berjarak ${say.metres(metres)} dari ${from}`,
  effect: ({ article, held, said }, { effect }) =>
    `menurut pasal ${article ?? "-"} mereka ${effect(held)}, bukan ${effect(said)}`,
  "not at": ({ place }) => `tidak di ${place}`,

  text: ({ language, how, words, consequence }, say) =>
    `teks ${language} ${say.how(how)} “${words}”${consequence === null ? "" : `: ${consequence}`}`,
  state: ({ of, state, day, reason }, say) =>
    `pada ${say.day(day)} ${of === null ? "" : `${of} `}${say.state(state)}: ${say.life(reason)}`,
  written: ({ text, date }) => `${text}${date === null ? "" : ` (${date})`}`,
  held: ({ by, says, finding, shownBy }) =>
    `dianut oleh ${by ?? "korpus"}: ${says} (penilaian: ${FINDINGS[finding]}${shownBy === null ? "" : ` oleh ${shownBy}`})`,
  ground: ({ date, instrument, article, ...held }) =>
    `${held.at} pada ${date}: ${title(held)}${instrument === null ? "" : ` menurut ${instrument} pasal ${article ?? "-"}`}`,
  "articles say": ({ articles }) =>
    articles.map(({ article, text }) => `pasal ${article ?? "-"}: ${text}`).join("; "),
  instrument: ({ title: named, articles }, say) => `${named}, ${say.articles(articles)}`,
  line: ({ name, text, instrument, article }) =>
    `${name}: ${text} … (${instrument ?? "tanpa instrumen"} pasal ${article ?? "-"})`,
  office: ({ name }) => `jabatan itu: ${name}`,
  excess: ({ act, kind, bounds, scope, approvedBy }, say) =>
    `${act} ${kind === "forbidden" ? "dilarang oleh" : "melampaui"} ${bounds.join(", ")}: ${say.scope(scope)}${approvedBy === null ? "" : `; disetujui oleh ${approvedBy}`}`,
};

export const INDONESIAN_CHECKS: CheckPhrases = {
  verdicts: { agrees: "sesuai", alone: "sendiri", differs: "berbeda", silent: "nihil" },
  counted: (title, { agrees, alone, differs, silent }) =>
    `${title}: ${agrees + alone + differs + silent} pernyataan; ${agrees} sesuai, ${alone} dalam korpus hanya bersandar pada sumber ini, ${differs} berbeda, ${silent} nihil`,
};
