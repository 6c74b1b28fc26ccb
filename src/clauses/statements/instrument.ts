import type * as ast from "../generated/ast.js";
import type { Commencement, Instrument } from "../model.js";
import { FEATURE_KINDS } from "../names.js";
import type { InstrumentHead } from "../parts.js";
import { once } from "../phrases/once.js";
import { listed, remarks, said, title, words } from "../phrases/print.js";
import type { Scope } from "../scope.js";
import { statement } from "../statement.js";
import { quote } from "../tokens.js";

/** Kinds whose word may begin the statement; any other word is a kind after `of`. */
const SHORT_KINDS = ["treaty", "convention", "protocol", "agreement", "letters", "decree", "act"];

/** `treaty ID "Title" between PARTY and PARTY signed DATE`, and its sisters. */
export const instrument = statement({
  type: "Instrument",
  words: [...SHORT_KINDS, "instrument"],
  declares: { instrument: 'treaty ID "Title"' },
  forms: [
    'treaty ID "Title" between PARTY and PARTY signed 28 May 1858 at PLACE',
    'instrument ID of KIND "Title" of PARTY signed "1858" after INSTRUMENT in force on DATE',
    'convention ID "Title" between PARTY and PARTY signed 29 July 1913 never in force',
  ],
  keptIn: "instruments",
  read: readInstrument,
  print: printInstrument,
});

function readInstrument(scope: Scope, node: ast.Instrument): InstrumentHead | null {
  const parties = node.parties
    .map((party) => scope.findOptional(party, ["party"]))
    .filter((party) => party !== null);
  const signing = once(scope, node.signings, "`signed`") ?? null;
  const signedOn = signing ? scope.boundedDate(signing.date) : null;
  const place = scope.findOptional(signing?.place, FEATURE_KINDS, "a place");
  const commencement = readCommencement(scope, node, signedOn !== null);
  if (commencement === null) return null;
  return {
    ...scope.written(node),
    id: node.name,
    kind: node.kind,
    title: node.title,
    names: scope.nameList(node.names),
    parties,
    signed: signedOn && { ...signedOn, place },
    signatories: signatoriesOf(scope, signing),
    commencement,
    after: scope.findAll(node.after, ["instrument"]),
    texts: node.texts,
  };
}

function readCommencement(scope: Scope, node: ast.Instrument, isSigned: boolean): Commencement | null {
  const stated = once(scope, node.commencements, "`in force`");
  if (stated?.other) {
    const other = scope.find(stated.other, ["instrument"]);
    return other === null ? null : { form: "with", instrument: other };
  }
  if (stated?.never) return { form: "never" };
  if (stated?.exchange) return { form: "on exchange" };
  if (stated?.ratification) return { form: "on ratification" };
  if (stated?.date) {
    const date = scope.boundedDate(stated.date);
    return date && { form: "on day", date };
  }
  if (isSigned) return { form: "on signature" };
  if (scope.failed) return null;
  return scope.error(
    "undated-instrument",
    { ...scope.span(node), end: scope.span(node).start + scope.words(node).indexOf(" ") },
    `nothing says from which day \`${node.name}\` is in force`,
    "Add `signed 28 May 1858`, or `in force on 28 May 1858`, with the calendar if it is not the Gregorian one.",
  );
}

function signatoriesOf(scope: Scope, signing: ast.Signing | null): Instrument["signatories"] {
  return (signing?.signatories ?? []).flatMap(({ person, party }) => {
    const by = scope.findOptional(person, ["person"]);
    const whose = scope.findOptional(party, ["party"]);
    return by === null || whose === null ? [] : [{ person: by, party: whose }];
  });
}

function printInstrument(instrument: InstrumentHead): string {
  const { signed, parties } = instrument;
  const between = parties.length === 1 ? "of" : "between";
  const { kind, id } = instrument;
  const head = SHORT_KINDS.includes(kind) ? `${kind} ${id}` : `instrument ${id} of ${kind}`;
  return [
    words(head, title({ name: instrument.title, names: instrument.names })),
    listed(between, parties),
    signed ? words("signed", quote(signed.text), said("at", signed.place)) : "",
    ...instrument.signatories.map(({ person, party }) => `  by ${person} for ${party}`),
    listed("texts", instrument.texts),
    listed("after", instrument.after),
    printCommencement(instrument.commencement),
    words(...remarks(instrument)),
  ]
    .filter((line) => line !== "")
    .join("\n  ");
}

function printCommencement(rule: Commencement): string {
  switch (rule.form) {
    case "with":
      return `in force with ${rule.instrument}`;
    case "on day":
      return `in force on ${quote(rule.date.text)}`;
    case "never":
      return "never in force";
    case "on signature":
    case "on ratification":
    case "on exchange":
      return `in force ${rule.form}`;
  }
}
