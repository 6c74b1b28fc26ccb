/** Where the waters, coasts, islands and ways are in which rights are used, and that along which they are. */
import type { Boundary, Corpus, Feature } from "../clauses/model.js";
import { boundaryKindOf } from "../clauses/names.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { isGround, type Measured } from "../gazetteer/measured.js";
import type { Whereabouts } from "./model.js";

/** Of what is drawn; the rest has none. */
export function whereaboutsOf(
  { features, network: { provisions } }: Pick<Corpus, "features" | "network">,
  measure: (of: Boundary) => Measured | Diagnostic | null,
): Whereabouts[] {
  const named = new Map(features.map((feature) => [feature.id, feature]));
  const used = new Set<Feature>();
  const add = (id: string | null) => {
    const feature = id === null ? undefined : named.get(id);
    if (feature) used.add(feature);
  };
  for (const provision of provisions) {
    if (provision.kind === "grant") for (const { id } of provision.places) add(id);
    if (provision.kind === "site") add(provision.place);
  }
  const coursesOf = (of: string, boundary: Boundary): Whereabouts[] => {
    const measured = measure(boundary);
    if (!measured || "code" in measured) return [];
    return measured.courses.map((chain) => ({ of, isGround: isGround(boundary), chain }));
  };
  return [
    ...[...used].flatMap(({ id, kind, span }) => {
      const bounding = boundaryKindOf(kind);
      return bounding === null ? [] : coursesOf(id, { kind: bounding, id, span });
    }),
    ...provisions.flatMap((each) =>
      each.kind === "burden" && each.selector.form === "along" ? coursesOf(each.id, each.selector.of) : [],
    ),
  ];
}
