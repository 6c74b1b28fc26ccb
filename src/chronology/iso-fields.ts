import { isoFromDay } from "./days.js";

/** Fields of the atlas that hold a day. */
const DAYS: ReadonlySet<string> = new Set([
  "earliest", "latest", "from", "until", "possiblyFrom", "possiblyUntil", "signedOn", "inForceFrom", "possiblyInForceFrom", "aheadOf", "day",
]); // prettier-ignore

/** What an atlas keeps, with its days as ISO dates in place of their numbers, however deep they stand. */
export function withIsoDays(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withIsoDays);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => [
      field,
      typeof each === "number" && DAYS.has(field) ? isoFromDay(each) : withIsoDays(each),
    ]),
  );
}
