/** What a party may or owes in its own realm is said of ground: the same statement so. */
import type * as ast from "../generated/ast.js";
import type { Scope } from "../scope.js";

/** A statement whose place lies in the holder's own realm, as it is written of ground; and what that needs beside it. */
export function saidOfGround(scope: Scope, node: ast.Grant): string {
  const [first, ...more] = node.where;
  const known = first && more.length === 0 ? first.$refText : null;
  const { ground, declared } = groundOf(known, known === null ? null : scope.names.kindOf(known));
  const places = node.where.map((place) => place.$refText).join(", ");
  const written = scope.ownWords(node).replace(`in ${places} of ${node.grantor!.$refText}`, ground);
  return declared === null ? `\`${written}\`` : `\`${declared}\`, and then \`${written}\``;
}

interface SaidGround {
  readonly ground: string;
  /** What has to be declared for it; null: nothing more. */
  readonly declared: string | null;
}

function groundOf(id: string | null, kind: ReturnType<Scope["names"]["kindOf"]>): SaidGround {
  if (kind === "island") return { ground: `in island ${id}`, declared: null };
  if (kind === "lake" || kind === "sea") return { ground: `in the waters of ${id}`, declared: null };
  if (kind === null || kind === "places" || kind === "country")
    return { ground: "in area AREA", declared: null };
  if (kind === "river" || kind === "coast" || kind === "way")
    return { ground: `along ${id}`, declared: null };
  return { ground: `in area about-${id}`, declared: `area about-${id} "…" within 5 km of ${id}` };
}
