/**
 * What ground has on the days of small corpora, written by hand from their clauses, and a fold of that over days.
 * A line of `beside` is as in `besideFacts`, with `@FROM/UNTIL` where the facts tell no days.
 */
export interface Truth {
  readonly corpus: string;
  readonly without?: readonly string[];
  readonly reading?: string;
  readonly place: string;
  /** Each from its day on; "": from the beginning. */
  readonly titles: Readonly<Record<string, string>>;
  readonly beside?: readonly string[];
  /** Names that a state takes: `1912-02-12 qing china`. */
  readonly names?: readonly string[];
  readonly evidence?: readonly string[];
}

const kiaochow = {
  corpus: "cases/states/leased-port",
  titles: { "": "sovereignty qing" },
  names: ["1912-02-12 qing china"],
};
const LEASE_OF_KIAOCHOW = "held lease germany of qing 1898-03-06/1914-11-07 by peking-1898";
const hongkong = { corpus: "cases/states/hongkong", names: ["1912-01-01 qing roc", "1949-10-01 roc prc"] };
const JAPAN_IN_HONG_KONG = "held occupation japan of null 1941-12-25/1945-08-30 by surrender-1941";
const holds = { corpus: "cases/states/holds", place: "nw", titles: { "": "sovereignty a" } };
const until = (end: string) => [
  `held lease b of a 1804-01-01/${end} by head`,
  `held lease c of b 1805-01-01/${end} by sub`,
  `held pasture d of c 1806-01-01/${end} each 5-1/10-1 by under-sub`,
];
const GLEBE = "perhaps claim sovereignty c @1807-01-01/null by glebe-claimed";
const beside = { corpus: "cases/states/beside", titles: { "": "sovereignty a" } };
const OCCUPIED = "held occupation c of null 1803-01-01/1805-01-01 by d1";
const sought = {
  corpus: "cases/states/sought",
  titles: { "": "unallocated", "1801-01-01": "sovereignty a" },
};
const BUFFER = "perhaps held buffer b of null 1803-01-01/1805-01-01 by d";
const rivals = { corpus: "cases/states/rival-treaties", place: "p" };
const [A_CLAIMS, B_CLAIMS] = [
  "claim sovereignty a @1843-11-07/null by t1",
  "claim sovereignty b @1843-11-07/null by t2",
] as const;
const halaib = { corpus: "cases/states/bir-tawil", place: "halaib" };
const [EGYPT, SUDAN] = [
  "claim sovereignty egypt @1956-01-01/null by egypt-claims",
  "claim sovereignty sudan @1956-01-01/null by sudan-claims",
] as const;

export const TRUTHS: readonly Truth[] = [
  { ...kiaochow, place: "tsingtau", beside: [LEASE_OF_KIAOCHOW, "held occupied japan of null 1914-11-07/1922-12-10 by fall-1914"] },
  { ...kiaochow, place: "kaomi" },
  { ...kiaochow, place: "weihsien" },
  { ...kiaochow, place: "tsingtau", without: ["fall-1914"], beside: ["held lease germany of qing 1898-03-06/1997-03-06 by peking-1898"] },
  { ...hongkong, place: "yuen-long", titles: { "": "sovereignty qing" }, beside: ["held lease britain of qing 1898-07-01/1997-07-01 by second-1898", JAPAN_IN_HONG_KONG] },
  { ...hongkong, place: "victoria", titles: { "": "sovereignty qing", "1843-06-26": "sovereignty britain", "1997-07-01": "sovereignty prc" }, beside: [JAPAN_IN_HONG_KONG] },
  {
    corpus: "cases/states/mandate",
    place: "jerusalem",
    titles: { "": "sovereignty ottoman", "1924-08-06": "undetermined" },
    names: ["1923-10-29 ottoman turkey"],
    beside: [
      "held occupied britain of ottoman 1917-12-09/1923-09-29 by surrender-1917",
      "held mandate-hold britain of null 1923-09-29/1948-05-15 by mandate-1922",
      "perhaps sovereignty israel @1948-05-15/null by independence-1948",
    ],
  },
  {
    corpus: "cases/states/turns",
    place: "isle",
    titles: { "": "unallocated", "1801-01-01": "condominium a b" },
    beside: ["held police a of null 1801-01-01/null each 8-1/1-31 by t1", "held police b of null 1801-01-01/null each 1-31/8-1 by t1"],
  },
  {
    corpus: "cases/states/by-turns",
    place: "faisans",
    titles: { "": "unallocated", "1856-12-02": "condominium france spain" },
    beside: ["held turn spain of null 1901-03-27/null each 2-1/8-1 by bayonne-1901", "held turn france of null 1901-03-27/null each 8-1/2-1 by bayonne-1901"],
  },
  { corpus: "cases/states/areas", place: "hillfort", titles: { "": "sovereignty west" }, beside: ["perhaps sovereignty east @1800-01-01/null by units-1800"], evidence: ["units"] },
  { ...sought, place: "sw", titles: { "": "unallocated", "1801-01-01": "sovereignty b" }, beside: ["sought lease a of b 1802-01-01/1805-01-01 by asked", "held lease a of b 1805-01-01/1815-01-01 by t2"] },
  { ...sought, place: "ne", beside: [BUFFER] },
  { ...sought, place: "nw", beside: [BUFFER, "perhaps sought protectorate tribes of b 1802-01-01/null by asked-by-tribes"] },
  { ...beside, place: "nw", beside: [OCCUPIED, "held lease b of a 1804-01-01/null by t2", "perhaps sovereignty b @1804-01-01/null by t2"] },
  { ...beside, place: "nw", without: ["t2"], beside: [OCCUPIED] },
  { ...beside, place: "sw", titles: { "": "sovereignty b" }, beside: ["held lease c of b 1802-01-01/1812-01-01 by t1"] },
  { ...beside, place: "se", titles: { "": "unallocated" }, beside: ["claim sovereignty c @1803-01-01/null by d1"] },
  { ...beside, place: "se", reading: "c", titles: { "": "unallocated", "1803-01-01": "sovereignty c" } },
  { ...rivals, titles: { "": "unallocated", "1843-11-07": "disputed a b" }, beside: [A_CLAIMS, B_CLAIMS] },
  { ...rivals, reading: "a", titles: { "": "unallocated", "1843-11-07": "sovereignty a" }, beside: [B_CLAIMS] },
  { ...rivals, reading: "c", titles: { "": "unallocated", "1843-11-07": "disputed a b" }, beside: [A_CLAIMS, B_CLAIMS] },
  { ...rivals, without: ["t2"], titles: { "": "unallocated", "1843-11-07": "sovereignty a" } },
  { ...halaib, titles: { "": "unallocated", "1956-01-01": "disputed egypt sudan" }, beside: [EGYPT, SUDAN] },
  { ...halaib, reading: "egypt", titles: { "": "unallocated", "1956-01-01": "sovereignty egypt" }, beside: [SUDAN] },
  { ...halaib, reading: "sudan", titles: { "": "unallocated", "1956-01-01": "sovereignty sudan" }, beside: [EGYPT] },
  { ...halaib, place: "bir-tawil", titles: { "": "unallocated" } },
  {
    corpus: "cases/states/alsace-lorraine",
    place: "strasbourg",
    titles: { "": "sovereignty france", "1871-05-10": "sovereignty germany", "1918-11-11": "sovereignty france" },
    beside: ["held occupied germany of france 1870-09-28/1871-05-10 by armies"],
  },
  { ...holds, beside: [...until("1810-07-01"), GLEBE] },
  { ...holds, reading: "c", beside: [...until("1810-07-01"), "perhaps sovereignty c @1807-01-01/null by glebe-claimed"] },
  { ...holds, without: ["back"], beside: [...until("1903-01-01"), GLEBE] },
  { ...holds, place: "se", titles: { "": "sovereignty b" }, beside: ["held lease d of b 1808-01-01/1812-12-31 by se-lease"] },
  { ...holds, place: "sw", titles: { "": "sovereignty b" }, beside: ["held police d of null 1809-01-01/null by guard"] },
]; // prettier-ignore

/** The days on which it changes; of a season, of one year in it. */
export function daysOfTruth({ titles, beside = [], names = [] }: Truth): string[] {
  const told = [...Object.keys(titles), ...beside, ...names].flatMap((line) => line.match(/\d{4}-\d\d-\d\d/g) ?? []);
  const turns = beside.flatMap((line) => {
    const year = Number(/\d{4}/.exec(line)![0]) + 2;
    const [, ...ends] = /each (\d+-\d+)\/(\d+-\d+)/.exec(line) ?? [];
    return ends.map((end) => `${year}-${end.split("-").map((part) => part.padStart(2, "0")).join("-")}`);
  });
  return [...new Set([...told, ...turns])];
} // prettier-ignore

/** All of it on a day. */
export function truthOn({ titles, beside = [], names = [], evidence }: Truth, day: string) {
  const renamed = (words: string) =>
    names.reduce((text, line) => {
      const [since, was, is] = line.split(" ") as [string, string, string];
      return day < since ? text : text.replaceAll(new RegExp(`\\b${was}\\b(?! by)`, "g"), is);
    }, words);
  const spells = Object.keys(titles).sort();
  const now = spells.findLast((from) => from <= day)!;
  const lines = beside.flatMap((line) => {
    const [, head, from, end, turn = "", by] = /^(.*?) @?(\S+)\/(\S+?)( each \S+)? by (\S+)$/.exec(line)!;
    if (day < from! || (end !== "null" && day >= end!) || !isTurn(day, turn)) return [];
    const days = line.includes("@") ? "" : ` ${from}/${end}`;
    return [`${renamed(head!)}${days}${turn} by ${by}`];
  });
  return {
    title: renamed(titles[now]!),
    days: [now === "" ? null : now, spells[spells.indexOf(now) + 1] ?? null],
    beside: lines.sort(),
    ...(evidence ? { evidence } : {}),
  };
}

/** ` each 8-1/1-31`; nothing: all the year. */
function isTurn(day: string, turn: string): boolean {
  if (turn === "") return true;
  const [from, until] = /(\d+-\d+)\/(\d+-\d+)/.exec(turn)!.slice(1).map(rank) as [number, number];
  const at = rank(day.slice(5));
  return from < until ? from <= at && at < until : !(until <= at && at < from);
}

const rank = (day: string): number => Number(day.split("-")[0]) * 100 + Number(day.split("-")[1]);
