/** A compiler in a process of its own, so that whoever asks for a compilation can answer others meanwhile, and outlives it. */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Compiled } from "../../http/corpus.js";
import type { Io } from "../io.js";
import type { CompilerMessage } from "./model.js";

const HERE = fileURLToPath(import.meta.url);
const PROCESS = join(HERE, "..", `process${extname(HERE)}`);

/** The process stays for the next compilation; one that fell is followed by another. One compilation at a time. */
export class CompilerAside {
  readonly #io: Pick<Io, "cwd" | "err" | "progress">;
  readonly #corpus: string;
  #process: ChildProcess | null = null;

  constructor(io: Pick<Io, "cwd" | "err" | "progress">, corpus: string) {
    this.#io = io;
    this.#corpus = corpus;
  }

  compile(): Promise<Compiled> {
    const process = (this.#process ??= this.#begin());
    return new Promise<Compiled>((resolve, reject) => {
      const leave = (): void =>
        void process.off("message", onMessage).off("error", onFall).off("exit", onEnd);
      const onFall = (why: Error): void => {
        leave();
        reject(why);
      };
      const onEnd = (): void => onFall(new Error("its process ended before its work"));
      const onMessage = (told: CompilerMessage): void => {
        if ("progress" in told) return this.#io.progress(told.progress);
        if ("err" in told) return this.#io.err(told.err);
        if ("failed" in told) return onFall(new Error(told.failed));
        leave();
        resolve(told.compiled);
      };
      process.on("message", onMessage).on("error", onFall).on("exit", onEnd);
      process.send("compile");
    });
  }

  async end(): Promise<void> {
    const process = this.#process;
    if (process === null) return;
    const ended = once(process, "exit");
    process.kill("SIGKILL");
    await ended;
  }

  /** A process that ends, for whatever reason, is followed by another when there is work again. */
  #begin(): ChildProcess {
    const process = fork(PROCESS, [this.#corpus], { cwd: this.#io.cwd, serialization: "advanced" });
    const forget = (): void => void (this.#process === process && (this.#process = null));
    return process.on("error", forget).on("exit", forget);
  }
}
