/** What the compiler in its own process tells. */
import type { Compiled } from "../../http/corpus.js";

export type CompilerMessage =
  | { readonly progress: string }
  | { readonly err: string }
  /** The end of one compilation. */
  | { readonly compiled: Compiled }
  /** Its end by a fault of the compiler itself. */
  | { readonly failed: string };
