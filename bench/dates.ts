/**
 * Reading and converting dates, against named peers in one run; prints the rates and their ratios.
 * Run: npx tsx bench/dates.ts
 */
import { parse as parseWithEdtfJs } from "edtf";
import { Solar } from "lunar-typescript";
import {
  civilFromDay,
  dayFromCivil,
  describe,
  parseDate,
  parseEdtf,
  printEdtf,
  qingFromDay,
} from "../src/chronology/index.js";
import { reportLine } from "../src/chronology/command.js";

const MILLISECONDS = 1500;

/** Calls a second of processor time (a busy machine does not count), after warming up. */
function rate(work: (i: number) => unknown): number {
  for (let i = 0; i < 500; i++) work(i);
  let calls = 0;
  const start = performance.now();
  const before = process.cpuUsage();
  while (performance.now() - start < MILLISECONDS) for (let k = 0; k < 100; k++) work(calls++);
  const { user, system } = process.cpuUsage(before);
  return calls / ((user + system) / 1e6);
}

const EDTF = [
  "1858-05-28",
  "1858-05~",
  "1728?",
  "1855/1856",
  "185X",
  "2004-06~-11",
  "[1667,1668,1670..1672]",
  "1858-XX-16",
];
const WRITTEN = [
  "16 May 1858 (Julian)",
  "16/28 May 1858",
  "Xianfeng 8/4/16",
  "咸丰八年四月十六日",
  "16 мая 1858 г. (ст. ст.)",
  "13 Juni 1858",
  "early May 1858",
  "mid-17th century",
];
const FIRST = dayFromCivil("gregorian", 1645, 1, 28);

const ours = rate((i) => parseEdtf(EDTF[i % EDTF.length]!));
const edtfJs = rate((i) => parseWithEdtfJs(EDTF[i % EDTF.length]!));
const qing = rate((i) => qingFromDay(FIRST + ((i * 37) % 97000)));
const lunar = rate((i) => {
  const { year, month, day } = civilFromDay("gregorian", FIRST + ((i * 37) % 97000));
  return Solar.fromYmd(year, month, day).getLunar().getMonth();
});
const written = rate((i) => parseDate(WRITTEN[i % WRITTEN.length]!));
const lines = rate((i) => reportLine(WRITTEN[i % WRITTEN.length]!, true));
const results = WRITTEN.map((text) => parseDate(text));
const described = rate((i) => describe("", results[i % results.length]!));
const printed = rate((i) => {
  const result = results[i % results.length]!;
  return result.ok && printEdtf(result.date);
});

const perMinute = (perSecond: number): string => `${((perSecond * 60) / 1e6).toFixed(2)} million a minute`;
console.log(
  `EDTF read            ${perMinute(ours)}; edtf.js ${perMinute(edtfJs)}: ${(ours / edtfJs).toFixed(1)} times`,
);
console.log(
  `day to Qing date     ${perMinute(qing)}; lunar-typescript ${perMinute(lunar)}: ${(qing / lunar).toFixed(1)} times`,
);
console.log(`written forms read   ${perMinute(written)}`);
console.log(`every calendar       ${perMinute(described)}`);
console.log(`printed as EDTF      ${perMinute(printed)}`);
console.log(`thalweg date --json  ${perMinute(lines)} (read, converted and printed)`);
