/**
 * What is to be said of the day that was asked for: how it was read, and that the map shows another; or that it cannot be read.
 * Or that the atlas has no such reading.
 */
export type Notice =
  | { readonly of: "asked" }
  | { readonly of: "unreadable"; readonly text: string; readonly because: string }
  | { readonly of: "unknown reading"; readonly text: string };
