/** What is wrong with a geometry of GeoJSON that cannot be read: where in it, and how to mend it. */
export interface Fault {
  /** From the geometry: `coordinates`, `0`, `3`. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly help: string;
}

/** Lists within lists down to positions, by type. */
const DEPTH: ReadonlyMap<unknown, number> = new Map([
  ["Point", 0], ["MultiPoint", 1], ["LineString", 1], ["MultiLineString", 2], ["Polygon", 2], ["MultiPolygon", 3],
]); // prettier-ignore

/** Precondition: it is no geometry that can be read. */
export function faultOf(geometry: unknown): Fault {
  if (typeof geometry !== "object" || geometry === null || Array.isArray(geometry))
    return {
      path: [],
      message: "it has no geometry",
      help: 'Give the feature a `geometry`: `{"type": …, "coordinates": …}`.',
    };
  const { type, coordinates } = geometry as Readonly<Record<string, unknown>>;
  const depth = DEPTH.get(type);
  if (depth === undefined)
    return {
      path: ["type"],
      message: `${shown(type)} is no type of geometry`,
      help: `The types are ${[...DEPTH.keys()].join(", ")}.`,
    };
  const isArea = type === "Polygon" || type === "MultiPolygon";
  return (
    faultIn(coordinates, depth, ["coordinates"], isArea) ?? {
      path: ["coordinates"],
      message: `it is no ${String(type)}`,
      help: "Compare RFC 7946, section 3.1.",
    }
  );
}

function faultIn(
  value: unknown,
  depth: number,
  path: readonly (string | number)[],
  isArea: boolean,
): Fault | null {
  if (depth === 0) return positionFault(value, path);
  if (!Array.isArray(value))
    return { path, message: `${shown(value)} stands where a list should`, help: "Write the positions as a list in square brackets." };
  const list = value as readonly unknown[];
  for (const [index, each] of list.entries()) {
    const fault = faultIn(each, depth - 1, [...path, index], isArea);
    if (fault) return fault;
  }
  return depth === 1 ? (isArea ? ringFault(list, path) : lineFault(list, path)) : null;
} // prettier-ignore

function positionFault(value: unknown, path: Fault["path"]): Fault | null {
  const [lon, lat] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  if (typeof lon === "number" && typeof lat === "number") return null;
  return {
    path,
    message: `${shown(value)} is no position`,
    help: "A position is two numbers without quotation marks, longitude and latitude in degrees: `[127.5, 50.2]`; leave out one that is not known.",
  };
}

function ringFault(ring: readonly unknown[], path: Fault["path"]): Fault | null {
  const [first, last] = [shown(ring[0]), shown(ring.at(-1))];
  if (ring.length > 0 && first !== last)
    return {
      path,
      message: `this ring is not closed: it begins at ${first} and ends at ${last}`,
      help: `Repeat ${first} at its end.`,
    };
  return ring.length >= 4
    ? null
    : {
        path,
        message: `this ring has ${ring.length} positions, and encloses nothing`,
        help: "A ring has four positions at least, the last of which is the first.",
      };
}

const lineFault = (line: readonly unknown[], path: Fault["path"]): Fault | null =>
  line.length >= 2
    ? null
    : {
        path,
        message: `this line has ${line.length} positions`,
        help: "A line has two positions at least; one alone is a `Point`.",
      };

/** As JSON, no longer than one reads at a glance. */
/** Lists of lists go no one knows how deep. */
function shown(value: unknown): string {
  if (Array.isArray(value) && value.some(Array.isArray)) return "a list of lists";
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return "an object";
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
