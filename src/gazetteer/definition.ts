import type { Diagnostic } from "../diagnostics/model.js";
import type { RiverNetwork } from "./model.js";
import type { PointContext, Resolve } from "./point-result.js";

/** What the definition of an area is read against. */
export interface DefinitionGround {
  readonly context: PointContext;
  readonly resolve: Resolve;
  readonly network: RiverNetwork;
  readonly report: (diagnostic: Diagnostic) => void;
}
