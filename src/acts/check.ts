/** What cannot be in a world of acts: the dead acting, offices not yet held, mandates that contradict themselves. */
import type { Day } from "../chronology/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { mayHold } from "../chronology/interval.js";
import { checkSpans } from "./check-spans.js";
import { covers, mayHoldOffice } from "./authority.js";
import type { Act, Acts, WrittenDays, Mandate, Remit } from "../clauses/acts-model.js";

export function checkActs(world: Acts): Diagnostic[] {
  return [
    ...world.acts.flatMap((act) => [...checkLiving(world, act), ...checkInOffice(world, act)]),
    ...checkSpans(world),
    ...checkMandates(world),
    ...checkLinks(world),
  ];
}

const latest = (range: WrittenDays | null): Day | null => range?.latest ?? range?.earliest ?? null;
const earliest = (range: WrittenDays | null): Day | null => range?.earliest ?? range?.latest ?? null;

function checkLiving(world: Acts, act: Act): Diagnostic[] {
  return act.by.flatMap(({ person }): Diagnostic[] => {
    const life = world.lifetimes.find((lifetime) => lifetime.person === person);
    const first = earliest(act.when);
    const last = latest(act.when);
    if (!life || first === null || last === null) return [];
    const died = latest(life.died);
    const born = earliest(life.born);
    if (died !== null && first > died)
      return [
        {
          severity: "error",
          code: "act-after-death",
          message: `${person} died (${life.died!.text}) before this act (${act.when!.text}).`,
          span: act.span,
          label: `by ${person}`,
          help: "Mend one of the two dates, or name the one who did it.",
        },
      ];
    if (born !== null && last < born)
      return [
        {
          severity: "error",
          code: "act-before-birth",
          message: `${person} was born (${life.born!.text}) after this act (${act.when!.text}).`,
          span: act.span,
          label: `by ${person}`,
          help: "Mend one of the two dates, or name the one who did it.",
        },
      ];
    return [];
  });
}

function checkInOffice(world: Acts, act: Act): Diagnostic[] {
  const day = earliest(act.when);
  if (day === null) return [];
  return act.by.flatMap(({ person, office }): Diagnostic[] => {
    if (person === null || office === null) return [];
    const tenures = world.tenures.filter((tenure) => tenure.person === person && tenure.office === office);
    if (
      tenures.some((tenure) => mayHoldOffice(tenure, day) || mayHoldOffice(tenure, latest(act.when) ?? day))
    )
      return [];
    const held = tenures[0];
    return [
      {
        severity: "error",
        code: "not-in-office",
        message: held
          ? `${person} did not hold the office ${office} on ${act.when!.text}.`
          : `The corpus does not say that ${person} ever held the office ${office}.`,
        span: act.span,
        label: `as ${office}`,
        ...(held ? { related: [{ span: held.span, label: "the days on which he held it" }] } : {}),
        help: held
          ? "Mend the date, or leave out the office if he acted without it."
          : `Add a statement: ${person} holds ${office} from … until ….`,
      },
    ];
  });
}

/** Two mandates of one giver to one holder, in effect together, of which one forbids what the other is over. */
function checkMandates(world: Acts): Diagnostic[] {
  return world.mandates.flatMap((mandate, index) =>
    world.mandates.slice(index).flatMap((other) => {
      if (!sameHands(mandate, other) || !together(mandate, other)) return [];
      const clash =
        mandate.over.find((scope) => other.forbidden.some((bar) => covers(world, bar, scope))) ??
        other.over.find((scope) => mandate.forbidden.some((bar) => covers(world, bar, scope)));
      return clash ? [contradiction(mandate, other, clash)] : [];
    }),
  );
}

function contradiction(mandate: Mandate, other: Mandate, clash: Remit): Diagnostic {
  const what = [clash.matter ?? "anything", ...(clash.country ? [`in ${clash.country}`] : [])].join(" ");
  const self = mandate === other;
  return {
    severity: "error",
    code: "contradictory-mandates",
    message: self
      ? `The mandate ${mandate.id} both gives and forbids ${what}.`
      : `The mandates ${mandate.id} and ${other.id} give and forbid ${what} on the same days.`,
    span: other.span,
    label: "these instructions",
    ...(self ? {} : { related: [{ span: mandate.span, label: "and these" }] }),
    help: "End one of them with `until`, or narrow what it forbids to a country or a matter.",
  };
}

const sameHands = (a: Mandate, b: Mandate): boolean =>
  a.to.person === b.to.person && a.to.office === b.to.office && JSON.stringify(a.by) === JSON.stringify(b.by);

function together(a: Mandate, b: Mandate): boolean {
  const start = earliest(b.from);
  const other = earliest(a.from);
  return (start === null || mayHold(a.from, a.until, start)) || (other === null || mayHold(b.from, b.until, other)); // prettier-ignore
}

/** An act cannot answer one that comes after it. */
function checkLinks(world: Acts): Diagnostic[] {
  return world.acts.flatMap((act) =>
    act.links.flatMap(({ relation, act: id }): Diagnostic[] => {
      const cause = world.acts.find((other) => other.id === id);
      const day = latest(act.when);
      const causeDay = cause ? earliest(cause.when) : null;
      if (!cause || day === null || causeDay === null || day >= causeDay || relation === "part of") return [];
      return [
        {
          severity: "error",
          code: "effect-before-cause",
          message: `${act.id} (${act.when!.text}) is said to be ${relation} ${id}, which came later (${cause.when!.text}).`,
          span: act.span,
          label: `${relation} ${id}`,
          related: [{ span: cause.span, label: "this act" }],
          help: "Mend one of the dates (and its calendar), or take the link out.",
        },
      ];
    }),
  );
}
