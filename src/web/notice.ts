import type { Day } from "../chronology/model.js";

/** Why the page shows another day than the one that was asked for. */
export type Notice =
  | { readonly of: "beyond"; readonly asked: Day }
  | { readonly of: "several"; readonly text: string }
  | { readonly of: "unreadable"; readonly text: string; readonly because: string };
