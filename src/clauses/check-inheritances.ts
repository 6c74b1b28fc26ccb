/** States that cannot stand in the place of one another as a corpus says. */
import type { ErrorCode } from "../diagnostics/codes.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { Corpus, Inheritance } from "./model.js";

export function checkInheritances(corpus: Corpus): Diagnostic[] {
  const { inheritances } = corpus;
  return [
    ...inheritances.flatMap(ofItself),
    ...twiceContinued(inheritances),
    ...outOfOrder(inheritances),
    ...circles(inheritances),
  ];
}

function ofItself({ heir, of, form, span }: Inheritance): Diagnostic[] {
  if (heir !== of) return [];
  return [
    fault("heir-of-itself", span, `\`${heir}\` ${form} itself`, "Name the party that was there before it."),
  ];
}

/** One state goes on under one name; of several heirs none is the same state. */
function twiceContinued(inheritances: readonly Inheritance[]): Diagnostic[] {
  const first = new Map<string, Inheritance>();
  return inheritances.flatMap((each) => {
    if (each.form !== "continues" || each.heir === each.of) return [];
    const known = first.get(each.of);
    if (!known) {
      first.set(each.of, each);
      return [];
    }
    const help = "Where a state breaks into several, each of them `succeeds` it in its ground.";
    return [
      {
        ...fault("continued-twice", each.span, `\`${each.of}\` is continued by two parties`, help),
        related: [{ span: known.span, label: "by the first here" }],
      },
    ];
  });
}

/** A name that surely ends before it begins: what it continues itself came later. */
function outOfOrder(inheritances: readonly Inheritance[]): Diagnostic[] {
  const continued = new Map(
    inheritances.flatMap((each) => (each.form === "continues" ? [[each.heir, each] as const] : [])),
  );
  const isInCircle = ({ heir }: Inheritance): boolean => {
    const seen = new Set<string>();
    for (let at = continued.get(heir)?.of; at !== undefined && !seen.has(at); at = continued.get(at)?.of) {
      if (at === heir) return true;
      seen.add(at);
    }
    return false;
  };
  return [...continued.values()].flatMap((each) => {
    const before = continued.get(each.of);
    if (!before || isInCircle(each) || isInCircle(before)) return [];
    if ((each.since.latest ?? Infinity) >= (before.since.earliest ?? -Infinity)) return [];
    const message = `\`${each.heir}\` continues \`${each.of}\` from a day before \`${each.of}\` came in the place of \`${before.of}\``;
    return [
      {
        ...fault("heirs-out-of-order", each.span, message, "Mend one of the days, or its calendar."),
        related: [{ span: before.span, label: `\`${before.heir}\` comes here` }],
      },
    ];
  });
}

/** Heirs of heirs in a circle: of continuations ever, of successions on one day. */
function circles(inheritances: readonly Inheritance[]): Diagnostic[] {
  const next = (each: Inheritance): Inheritance[] =>
    inheritances.filter(
      ({ of, heir, form, since }) =>
        of === each.heir && heir !== of && form === each.form && (form === "continues" || since.latest === each.since.latest),
    );
  const told = new Set<Inheritance>();
  return inheritances.flatMap((start) => {
    if (start.heir === start.of || told.has(start)) return [];
    const ring = ringFrom(start, next);
    if (!ring) return [];
    for (const each of ring) told.add(each);
    const names = [start.of, ...ring.map(({ heir }) => heir)].map((id) => `\`${id}\``).join(" → ");
    return [
      {
        ...fault("heirs-in-circle", start.span, `these parties are heirs of one another: ${names}`, "Name for each the party that was there before it, on the day on which it came."),
        related: ring.slice(1).map(({ span }) => ({ span, label: "whose heir is" })),
      },
    ];
  });
} // prettier-ignore

/** The inheritances from one back to its own first party; null if they do not lead there. */
function ringFrom(start: Inheritance, next: (each: Inheritance) => Inheritance[]): Inheritance[] | null {
  const seen = new Set<Inheritance>([start]);
  let ways: Inheritance[][] = [[start]];
  while (ways.length > 0) {
    const closed = ways.find((way) => way.at(-1)!.heir === start.of);
    if (closed) return closed;
    ways = ways.flatMap((way) => {
      const further = next(way.at(-1)!).filter((each) => !seen.has(each));
      for (const each of further) seen.add(each);
      return further.map((each) => [...way, each]);
    });
  }
  return null;
}

function fault(code: ErrorCode, span: Diagnostic["span"], message: string, help: string): Diagnostic {
  return { severity: "error", code, message, span, help };
}
