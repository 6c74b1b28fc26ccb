/** What is to be said of the day that was asked for: how it was read, and that the map shows another; or that it cannot be read. */
export type Notice =
  { readonly of: "asked" } | { readonly of: "unreadable"; readonly text: string; readonly because: string };
