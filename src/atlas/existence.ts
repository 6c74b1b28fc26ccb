/** Names and lives in time: told, like all changes, on the latest day that a date leaves open. */
import { holds } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import { toldDayOf } from "../chronology/uncertain.js";
import type { WrittenDays } from "../clauses/acts-model.js";
import type { Existence } from "../clauses/existence-model.js";
import type { AtlasExistence, AtlasName } from "./written-model.js";

/** Nothing for what is there at all times under one name. */
export function packExistence(existence: Existence | null): { readonly existence?: AtlasExistence } {
  if (existence === null) return {};
  const { since, until, named } = existence;
  return {
    existence: {
      ...told(since, until),
      named: named.map(({ name, names, since, until }) => ({ name, names, ...told(since, until) })),
    },
  };
}

function told(since: WrittenDays | null, until: WrittenDays | null) {
  return { from: toldDayOf(since), until: toldDayOf(until) };
}

interface Lasting {
  readonly existence?: AtlasExistence;
}

/** Whether it was there on a day. */
export const existsOn = ({ existence }: Lasting, day: Day): boolean =>
  existence === undefined || holds(existence, day);

/** What it was called on a day. */
export function namedOn<T extends Lasting & { readonly names?: readonly AtlasName[] }>(one: T, day: Day): T {
  const then = one.existence?.named.find((each) => holds(each, day));
  return then ? { ...one, name: then.name, names: then.names } : one;
}
