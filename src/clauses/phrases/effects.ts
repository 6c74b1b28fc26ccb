/** What becomes of the ground, read and printed. */
import { monthLength } from "../../chronology/days.js";
import { MONTHS } from "../../chronology/print.js";
import type { DayOfYear, Season } from "../../chronology/season.js";
import type * as ast from "../generated/ast.js";
import type { Effect } from "../model.js";
import type { Scope } from "../scope.js";
import { listed, said, words } from "./print.js";

/** What becomes of the ground; `share`: of whose part in it the clause speaks. */
export function readEffect(scope: Scope, node: ast.Effect, share?: ast.Territory["shareOf"]): Effect | null {
  if (share) return readShare(scope, node, share);
  const party = (reference: ast.Passes["to"]) => scope.find(reference, ["party"]);
  switch (node.$type) {
    case "Passes": {
      const to = party(node.to);
      const from = node.from ? party(node.from) : null;
      return to === null ? null : { verb: "passes to", to, from };
    }
    case "Belongs":
    case "Remains": {
      const to = party(node.to);
      return to === null ? null : { verb: node.$type === "Belongs" ? "belongs to" : "remains with", to };
    }
    case "Common":
      return { verb: "is common to", parties: scope.findAll(node.parties, ["party"]) };
    case "Undetermined": {
      const alone = node.alone ? party(node.alone) : null;
      return { verb: "is left undetermined", between: scope.findAll(node.parties, ["party"]), alone };
    }
    case "Claimed":
    case "GivenUp":
    case "Annexed": {
      const by = party(node.by);
      return by === null ? null : { verb: ALONE[node.$type], by };
    }
    case "Held": {
      const [by, ...jointly] = readHolders(scope, node);
      const as = scope.find(node.hold, ["hold"]);
      const from = node.from ? party(node.from) : null;
      const season = readSeason(scope, node);
      if (from !== null && [by, ...jointly].includes(from))
        return scope.error(
          "hold-from-oneself",
          scope.spanOf(node, "from"),
          `\`${from}\` cannot give ground to hold to itself`,
          "Name the party that gives it, or leave `from` out where nobody does.",
        );
      return by === undefined || as === null
        ? null
        : { verb: `is ${node.how} by`, by, jointly, as, from, season };
    }
  }
}

function readHolders(scope: Scope, { parties }: ast.Held): readonly string[] {
  const again = parties.find(
    ({ $refText }, i) => parties.findIndex((each) => each.$refText === $refText) < i,
  );
  if (again)
    scope.error(
      "stated-twice",
      scope.span(again.$refNode),
      `\`${again.$refText}\` is named twice among those who hold it together`,
      "Name each of them once.",
    );
  return scope.findAll(parties, ["party"]);
}

function readSeason(scope: Scope, { seasonFrom, seasonUntil }: ast.Held): Season | null {
  if (!seasonFrom || !seasonUntil) return null;
  const [from, until] = [readDayOfYear(scope, seasonFrom), readDayOfYear(scope, seasonUntil)];
  if (from === null || until === null) return null;
  if (from.month === until.month && from.day === until.day)
    return scope.error(
      "season-without-end",
      scope.span(seasonUntil),
      "a season that ends on the day on which it begins has no end",
      "Write until which day of the year it lasts; what is held all the year needs no season.",
    );
  return { from, until };
}

function readDayOfYear(scope: Scope, node: ast.DayOfYear): DayOfYear | null {
  const month = MONTHS.en.indexOf(node.month) + 1;
  // Of a leap year, which has every day that a year may have.
  if (month > 0 && node.day >= 1 && node.day <= monthLength("gregorian", 2000, month))
    return { month, day: node.day };
  return scope.error(
    "season-without-end",
    scope.span(node),
    "no year has this day",
    "Write a day and the English name of its month: `1 August`.",
  );
}

const printDayOfYear = ({ month, day }: DayOfYear): string => `${day} ${MONTHS.en[month - 1]}`;

const ALONE = { Claimed: "is claimed by", GivenUp: "is given up by", Annexed: "is annexed by" } as const;

/** What to write in the place of a share that does not pass to anyone. */
const MEND_SHARE: Partial<Readonly<Record<ast.Effect["$type"], string>>> = {
  Passes: "Leave `from …` out: whose share it was stands before `in`.",
  Belongs: "Write `passes to` in the place of `belongs to`: `the share of PARTY in … passes to PARTY`.",
  Remains: "A share that stays where it is needs no words: leave the clause out.",
  GivenUp:
    "Leave `the share of PARTY in` out: who gives up common ground gives up its own share, which falls to the others.",
  Claimed: "Leave `the share of PARTY in` out: who claims common ground claims the ground.",
  Annexed:
    "Who takes the share of another of itself claims it: `… is claimed by PARTY`; who takes all the ground annexes it, without `the share of PARTY in`.",
  Held: "Leave `the share of PARTY in` out, and say who gives it: `… is held by PARTY as HOLD from PARTY`.",
};

function readShare(
  scope: Scope,
  node: ast.Effect,
  share: NonNullable<ast.Territory["shareOf"]>,
): Effect | null {
  const of = scope.find(share, ["party"]);
  if (node.$type !== "Passes" || node.from)
    return scope.error(
      "share-without-taker",
      scope.span(node),
      "a share of common ground can only pass to someone",
      MEND_SHARE[node.$type] ??
        "Write `the share of PARTY in … passes to PARTY`, or leave `the share of PARTY in` out.",
    );
  const to = scope.find(node.to, ["party"]);
  return of === null || to === null ? null : { verb: "share passes to", of, to };
}

/** An effect; `plural` after islands. */
export function printEffect(form: Effect, plural: boolean): string {
  const be = plural ? "are" : "is";
  switch (form.verb) {
    case "passes to":
      return words(plural ? "pass to" : "passes to", form.to, said("from", form.from));
    case "belongs to":
      return `${plural ? "belong to" : "belongs to"} ${form.to}`;
    case "remains with":
      return `${plural ? "remain with" : "remains with"} ${form.to}`;
    case "is common to":
      return `${be} common to ${form.parties.join(", ")}`;
    case "is left undetermined":
      return words(
        `${be} left undetermined`,
        listed("between", form.between),
        form.alone === null ? "" : `by ${form.alone} alone`,
      );
    case "share passes to":
      return `${plural ? "pass to" : "passes to"} ${form.to}`;
    case "is claimed by":
      return `${be} claimed by ${form.by}`;
    case "is given up by":
      return `${be} given up by ${form.by}`;
    case "is annexed by":
      return `${be} annexed by ${form.by}`;
    case "is held by":
    case "is sought by":
      return words(
        `${be}${form.verb.slice("is".length)} ${[form.by, ...(form.jointly ?? [])].join(", ")} as ${form.as}`,
        said("from", form.from),
        form.season
          ? `each year from ${printDayOfYear(form.season.from)} until ${printDayOfYear(form.season.until)}`
          : "",
      );
  }
}
