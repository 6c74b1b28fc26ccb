/** Which sources speak for themselves, and which copy or retell another. */

interface Described {
  readonly id: string;
  readonly echoes?: readonly string[];
}

/** The source and all that it copies or retells, also by way of another. */
function originsOf(sources: readonly Described[], source: string): ReadonlySet<string> {
  const origins = new Set([source]);
  for (const origin of origins)
    for (const echoed of sources.find(({ id }) => id === origin)?.echoes ?? []) origins.add(echoed);
  return origins;
}

/** Neither retells the other, nor both a third. */
export function areIndependent(sources: readonly Described[], one: string, other: string): boolean {
  const origins = originsOf(sources, other);
  return ![...originsOf(sources, one)].some((origin) => origins.has(origin));
}

/** Those of which all these are copies or retellings, if they are not these themselves: none where two of them are independent. */
export function commonOrigins(sources: readonly Described[], cited: readonly string[]): readonly string[] {
  const [first, ...others] = cited.map((source) => originsOf(sources, source));
  return [...(first ?? [])].filter((origin) => others.every((origins) => origins.has(origin)));
}
