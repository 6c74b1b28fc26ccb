/** Favours and reciprocities by which nobody has a right in any reading, on any day. */
import type { Network, Favour, Reciprocity, Provision } from "../clauses/rights-model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { Persons } from "../effect/persons.js";
import { AUTHOR } from "../words/words.js";
import { ancestors } from "./derive.js";
import type { HeldRight } from "./model.js";

/** `rights`: of every reading. `hasEffect`: on some day, in some reading. */
export function reachesNothing(
  { provisions, rights: words }: Pick<Network, "provisions" | "rights">,
  rights: readonly HeldRight[],
  hasEffect: (clause: string) => boolean,
  { personOf }: Pick<Persons, "personOf">,
): Diagnostic[] {
  const used = clausesOf(rights);
  const wider = new Map(words.map(({ id, under }) => [id, under]));
  return provisions.flatMap((provision): Diagnostic[] => {
    if (!pointsAtOthers(provision) || used.has(provision.id) || !hasEffect(provision.id)) return [];
    const isCovered = ({ right }: HeldRight) =>
      provision.subjects.length === 0 ||
      ancestors(right, wider).some((word) => provision.subjects.includes(word));
    const [one, other] = (
      provision.kind === "favour" ? [provision.beneficiary, provision.grantor] : provision.between
    ).map(personOf) as [string, string];
    const isOf = (holder: string, grantor: string) => (right: HeldRight) =>
      right.holder === holder && right.grantor === grantor;
    // Where not all derivations of a right are kept, it may be among those that are not.
    const itsOwn = rights.filter(
      (right) => isCovered(right) && (isOf(one, other)(right) || isOf(other, one)(right)),
    );
    if (itsOwn.some(({ spells }) => spells.some(({ more }) => more))) return [];
    return [provision.kind === "favour" ? favourInVain(provision) : nothingToMirror(provision, itsOwn)];
  });
}

/** What is granted hereafter may wait for what no clause of the corpus grants yet. */
const pointsAtOthers = (provision: Provision): provision is Favour | Reciprocity =>
  provision.kind === "reciprocity" || (provision.kind === "favour" && provision.scope === "ever");

const clausesOf = (rights: readonly HeldRight[]): ReadonlySet<string> =>
  new Set(
    rights.flatMap(({ spells }) =>
      spells.flatMap(({ derivations }) =>
        derivations.flatMap(({ chain }) => chain.map(({ clause }) => clause)),
      ),
    ),
  );

function favourInVain({ beneficiary, grantor, subjects, who, span }: Favour): Diagnostic {
  const whose = who === null ? "has anybody else" : `have \`${who}\` of anybody else`;
  return {
    severity: "note",
    code: "favour-reaches-nothing",
    message: `${AUTHOR.party(beneficiary)} has no right by this on any day: on none of its days ${whose} a right${inSubjects(subjects)} with ${AUTHOR.party(grantor)}.`,
    span,
    label: "brings nothing",
    help: `It brings what others have: write what they were granted, \`${who ?? "HOLDERS"} of PARTY may ${subjects[0] ?? "RIGHT"} in PLACE of ${grantor}\`, with their own instruments. Leave it as it is if the corpus does not speak of them.`,
  };
}

/** `particular`: what one of them has with the other, and which is of a place in one realm. */
function nothingToMirror({ between: [one, other], subjects, span }: Reciprocity, particular: readonly HeldRight[]): Diagnostic {
  const { list } = AUTHOR.language.grammar;
  const right = subjects[0] ?? "RIGHT";
  const why = particular.length > 0
    ? `what one of them may with the other${inSubjects(subjects)} is said of a place, a country or other ground that lies in one realm, and no other realm has it`
    : `no clause gives either of them a right${inSubjects(subjects)} with the other, so there is nothing to mirror`;
  return {
    severity: "note",
    code: "favour-reaches-nothing",
    message: `${list([one, other].map((party) => AUTHOR.party(party)))} have no right by this on any day: ${why}.`,
    span,
    label: "brings nothing",
    help: `Say each right by itself, \`${one} may ${right} in PLACE of ${other}\` and \`${other} may ${right} in PLACE of ${one}\`, or of ground, \`${one} may ${right} in area AREA towards ${other}\`. What one may in a river, a lake, a sea or a sort of place of the other is mirrored.`,
  };
} // prettier-ignore

const inSubjects = (subjects: readonly string[]): string =>
  subjects.length > 0 ? ` (${AUTHOR.language.grammar.list(subjects.map((each) => `\`${each}\``))})` : "";
