/** The words of a question as they stand in its address: each is known, said once, and not gainsaid by another. */
import type { Context } from "hono";
import { read, refuse, type Read } from "../query/request/model.js";
import { suggest } from "../query/request/near.js";

const NAMES = ["place", "lon", "lat", "date", "reading", "language"] as const;
export type Parameters = { readonly [Name in (typeof NAMES)[number]]?: string };

const DEGREES = ["lon", "lat"] as const;

export function readParameters(c: Context): Read<Parameters> {
  const given = new URL(c.req.url).searchParams;
  const names = [...given.keys()];
  const unknown = names.find((name) => !(NAMES as readonly string[]).includes(name));
  if (unknown !== undefined) return refuse(`there is no parameter "${unknown}"`, suggest(unknown, NAMES));
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) return refuse(`"${twice}" is given more than once`, "give it once");
  const degrees = DEGREES.find((name) => given.has(name));
  if (given.has("place") && degrees)
    return refuse(`"place" and "${degrees}" exclude each other`, "give place, or lon and lat");
  return read(Object.fromEntries(given));
}

/** Of what takes no question. */
export function readNoParameters(c: Context): Read<null> {
  const [name] = new URL(c.req.url).searchParams.keys();
  return name === undefined
    ? read(null)
    : refuse(`there is no parameter "${name}" here`, `ask for ${c.req.path} alone`);
}
