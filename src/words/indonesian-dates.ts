import { BEFORE_OUR_ERA, MONTHS, printQingDate } from "../chronology/print.js";
import type { DatePhrases } from "./language.js";

/** Two are joined without a comma; of three or more, one stands before the last too. */
export function indonesianList(words: readonly string[], last: string): string {
  if (words.length < 3) return words.join(` ${last} `);
  return `${words.slice(0, -1).join(", ")}, ${last} ${words.at(-1)}`;
}

export const INDONESIAN_DATES: DatePhrases = {
  day: (dayOfMonth, month, year) => `${dayOfMonth} ${MONTHS.id[month - 1]} ${year}`,
  dayOfYear: (dayOfMonth, month) => `${dayOfMonth} ${MONTHS.id[month - 1]}`,
  monthOfYear: (month, year) => `${MONTHS.id[month - 1]} ${year}`,
  daysOfMonth: (from, to, month, year) => `${from}–${to} ${MONTHS.id[month - 1]} ${year}`,
  qing: (date) => printQingDate(date, "id"),
  earlyYear: (year) => `${year} M`,
  yearBefore: (years) => `${years}${BEFORE_OUR_ERA.id}`,
  range: (from, to) => `${from} – ${to}`,
  undated: "tanpa tanggal",
  always: "selalu",
  since: (day) => `sejak ${day}`,
  until: (day) => `hingga ${day}`,
  fromUntil: (from, until) => `dari ${from} hingga ${until}`,
  someDay: (from, to) => `suatu hari dari ${from} sampai ${to}`,
  someDayUntil: (to) => `suatu hari paling lambat ${to}`,
  someDayFrom: (from) => `suatu hari paling awal ${from}`,
  unknownDay: "hari yang tidak diketahui",
  from: (day) => `mulai ${day}`,
  orLater: (day) => `${day} atau sesudahnya`,
  lasting: ({ years = 0, months = 0, days = 0 }) => {
    const counted = (count: number, unit: string) => (count === 0 ? [] : [`${count} ${unit}`]);
    return `selama ${indonesianList([...counted(years, "tahun"), ...counted(months, "bulan"), ...counted(days, "hari")], "dan")}`;
  },
  to: (from, to) => `${from} sampai ${to}`,
  calendars: { gregorian: "Gregorian", julian: "Julian", qing: "Qing" },
  notes: {
    "halves agree": () => "kedua bagian menunjuk hari yang sama",
    "Gregorian half first": () => "bagian Gregorian disebut lebih dahulu",
    "weekday fits": () => "nama harinya cocok",
    "time left aside": () => "jamnya diabaikan",
    undated: () => "tanpa tanggal: harinya tidak disebut sama sekali",
    supplied: () => "dalam kurung siku: ditambahkan oleh penyusun katalog",
    corrected: ({ written, meant }) => `dibetulkan di sana: tertulis “${written}”, dimaksud “${meant}”`,
    "eight figures": () => "delapan angka adalah tahun, bulan, dan hari (ISO 8601)",
    "a hundred years": () => "dua angka adalah seratus tahun yang diawali keduanya",
    "only order": ({ first, noMonth }) =>
      `${first === "day" ? "hari" : "bulan"} disebut lebih dahulu, karena tidak ada bulan ${noMonth}`,
    "day of the year": ({ count }) =>
      `tiga angka sesudah tahun adalah hari dalam tahun itu (ISO 8601): hari ke-${count}`,
    "numbered week": () =>
      "W adalah nomor pekan dari Senin sampai Minggu; pekan pertama memuat Kamis pertama tahun itu (ISO 8601)",
    "numbered months": ({ number, year, last }) =>
      `${number} sesudah tahun adalah musim atau bagian lain dari tahun itu, menurut nomornya dalam EDTF; tahun-tahunnya ditulis ${year}/${last}`,
    "ISO 8601 is Gregorian": () =>
      "ditulis seperti dalam ISO 8601, jadi menurut kalender Gregorian, apa pun kalender tanggal lain",
    "before the Gregorian calendar": () =>
      "dibaca menurut kalender Gregorian, yang baru berlaku sejak 15 Oktober 1582; jika kalender Julian yang dimaksud, tambahkan (Julian)",
    Russian: () =>
      "dibaca menurut kalender Gregorian; naskah Rusia sebelum 14 Februari 1918 lazimnya memakai kalender Julian: jika demikian, tambahkan (ст. ст.)",
    "date line": ({ side }) =>
      side === "Asian"
        ? "menurut hitungan Asia, sehari lebih maju daripada hitungan di tempat itu sekarang"
        : "menurut hitungan Amerika, sehari lebih lambat daripada hitungan di tempat itu sekarang",
  },
  inCalendar: (day, calendar) => `${day} menurut kalender ${calendar}`,
};
