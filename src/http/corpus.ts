/** The corpus as served: the last atlas that compiled, and what the last compilation found. */
import { createHash } from "node:crypto";
import type { AtlasDiagnostic } from "../atlas/model.js";
import { openAtlas } from "../atlas/open.js";
import { openAsker, type Asker } from "../query/ask.js";

export interface Compiled {
  /** The packed atlas; null where errors forbid one. */
  readonly atlas: Uint8Array | null;
  readonly diagnostics: readonly AtlasDiagnostic[];
  /** The diagnostics as a terminal shows them, without colour. */
  readonly rendered: string;
}
export type Compile = () => Promise<Compiled>;

export interface Report {
  /** The last compilation gave no atlas; what is served is older. */
  readonly failed: boolean;
  readonly diagnostics: readonly AtlasDiagnostic[];
  readonly rendered: string;
}

export interface ServedAtlas {
  readonly bytes: Uint8Array;
  /** A strong entity tag, quotes included. */
  readonly etag: string;
  readonly asker: () => Asker;
}

export type Listener = (event: "atlas" | "diagnostics") => void;

export class ServedCorpus {
  #compile: Compile;
  #say: (message: string) => void;
  #listeners = new Set<Listener>();
  #running: Promise<void> | null = null;
  #again = false;
  atlas: ServedAtlas | null = null;
  report: Report = { failed: false, diagnostics: [], rendered: "" };

  constructor(compile: Compile, say: (message: string) => void) {
    this.#compile = compile;
    this.#say = say;
  }

  /** One compilation at a time; a wish during one asks for one more after it. */
  compile(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#compileUntilCurrent().finally(() => (this.#running = null));
    return this.#running;
  }

  async #compileUntilCurrent(): Promise<void> {
    do {
      this.#again = false;
      this.#take(await this.#compileSafely());
    } while (this.#again);
  }

  /** A fault of the compiler is a finding like another: the server goes on with the last atlas. */
  async #compileSafely(): Promise<Compiled> {
    try {
      return await this.#compile();
    } catch (error) {
      const message = `The compiler failed: ${error instanceof Error ? error.message : String(error)}`;
      return { atlas: null, diagnostics: [], rendered: message };
    }
  }

  #take({ atlas, diagnostics, rendered }: Compiled): void {
    this.report = { failed: atlas === null, diagnostics, rendered };
    if (atlas === null) {
      this.#say(
        this.atlas ? "The corpus does not compile; the last atlas stays." : "The corpus does not compile.",
      );
      if (rendered) this.#say(rendered);
      this.#tell("diagnostics");
      return;
    }
    const etag = `"${createHash("sha256").update(atlas).digest("base64url").slice(0, 27)}"`;
    const changed = etag !== this.atlas?.etag;
    if (changed) {
      if (this.atlas) this.#say("The corpus changed: a new atlas is served.");
      let asker: Asker | null = null;
      this.atlas = { bytes: atlas, etag, asker: () => (asker ??= openAsker(openAtlas(atlas))) };
      this.#tell("atlas");
    }
    this.#tell("diagnostics");
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(event: "atlas" | "diagnostics"): void {
    for (const listener of this.#listeners) listener(event);
  }

  close(): void {
    this.#listeners.clear();
  }
}
