import type { Provision } from "./rights-model.js";

/** The parties whom a provision binds, or gives something. */
export function partiesTo(provision: Provision): readonly string[] {
  switch (provision.kind) {
    case "grant":
      return [provision.holder, provision.grantor];
    case "burden":
      return [provision.holder, ...provision.towards];
    case "favour":
      return [provision.beneficiary, provision.grantor];
    case "reciprocity":
      return provision.between;
    case "site":
      return [provision.party];
  }
}
