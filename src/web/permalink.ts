/** The state of the page in the address: `#map=4.20/50.100/120.300&day=1858-05-28&at=127.54,50.29&reading=editorial&show=acts`. */
import { isoFromDay } from "../chronology/days.js";
import { dayFromIso } from "../chronology/iso.js";
import type { Day } from "../chronology/model.js";
import { readDays, type AskedDays } from "../query/request/day.js";
import { readPosition } from "../query/request/position.js";
import { addressOf } from "./asked-day.js";
import type { Notice } from "./notice.js";

export interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}
export interface LinkedPlace {
  readonly lon: number;
  readonly lat: number;
}
export const TABS = ["place", "acts", "instruments", "rights"] as const;
export type Tab = (typeof TABS)[number];

export interface Permalink {
  readonly camera: Camera | null;
  readonly days: AskedDays | null;
  /** Where the map shows another of them than the first. */
  readonly shown: Day | null;
  /** Why its day cannot be read; null: it can. */
  readonly notice: Extract<Notice, { of: "unreadable" }> | null;
  readonly point: LinkedPlace | null;
  readonly reading: string | null;
  /** null: the place asked about. */
  readonly tab: Tab | null;
  /** The instrument whose page is open. */
  readonly instrument: string | null;
}

export function readPermalink(hash: string): Permalink {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const [zoom, lat, lon] = numbers(fields.get("map"), "/", 3);
  const [lonText = "", latText = "", ...more] = (fields.get("at") ?? "").split(",");
  const point = more.length > 0 ? null : readPosition(lonText, latText);
  return {
    camera: zoom === undefined || Math.abs(lat!) > 90 || Math.abs(lon!) > 540 ? null : { zoom, lat: lat!, lon: lon! }, // prettier-ignore
    ...daysOf(fields.get("day")),
    shown: dayFromIso(fields.get("shown") ?? ""),
    point: point?.ok ? point.value : null,
    reading: fields.get("reading"),
    tab: TABS.find((tab) => tab === fields.get("show")) ?? null,
    instrument: fields.get("instrument"),
  };
}

function daysOf(text: string | null): Pick<Permalink, "days" | "notice"> {
  if (text === null) return { days: null, notice: null };
  const days = readDays(text);
  return days.ok
    ? { days: days.value, notice: null }
    : { days: null, notice: { of: "unreadable", text, because: days.message } };
}

export function writePermalink(link: Omit<Permalink, "notice">): string {
  const fields: string[] = [];
  const { camera, days, shown, point, reading, tab, instrument } = link;
  if (camera) fields.push(`map=${camera.zoom.toFixed(2)}/${camera.lat.toFixed(3)}/${camera.lon.toFixed(3)}`);
  if (days) fields.push(`day=${encodeURIComponent(addressOf(days))}`);
  if (shown !== null) fields.push(`shown=${isoFromDay(shown)}`);
  if (point) fields.push(`at=${point.lon.toFixed(4)},${point.lat.toFixed(4)}`);
  if (reading !== null) fields.push(`reading=${encodeURIComponent(reading)}`);
  if (tab !== null) fields.push(`show=${tab}`);
  if (instrument !== null) fields.push(`instrument=${encodeURIComponent(instrument)}`);
  return `#${fields.join("&")}`;
}

/** Exactly `count` finite numbers, or none. */
function numbers(text: string | null, separator: string, count: number): number[] {
  const values = (text ?? "").split(separator).map(Number);
  return text && values.length === count && values.every(Number.isFinite) ? values : [];
}
