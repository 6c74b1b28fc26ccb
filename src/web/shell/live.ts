/** Fetching the atlas, and hearing from the server that it changed. */
import type { Atlas } from "../../atlas/model.js";
import { openAtlas } from "../../atlas/open.js";
import { reader } from "../dates/reader.svelte.js";
import type { CompileReport } from "../view.svelte.js";

/** Throws an Error with a plain sentence where there is no atlas or it cannot be read. */
export async function fetchAtlas(): Promise<Atlas> {
  const response = await fetch("atlas.thalweg", { cache: "no-cache" });
  if (!response.ok) throw new Error(reader.language.page.notFetched(response.status));
  return openAtlas(new Uint8Array(await response.arrayBuffer()));
}

export interface LiveHandlers {
  /** The corpus compiled: fetch the atlas again. */
  onAtlas(): void;
  onReport(report: CompileReport): void;
}

/**
 * Listens where the page is served by `thalweg serve`, which says so in a meta element;
 * on a static host nothing is asked for.
 */
export function listen(handlers: LiveHandlers): () => void {
  const address = document.querySelector<HTMLMetaElement>('meta[name="thalweg-events"]')?.content;
  if (!address) return () => {};
  const events = new EventSource(address);
  events.addEventListener("atlas", () => handlers.onAtlas());
  events.addEventListener("diagnostics", (event) => {
    handlers.onReport(JSON.parse((event as MessageEvent<string>).data) as CompileReport);
  });
  return () => events.close();
}
