/**
 * Word of changes in folders. What is watched is an inode, and a folder may be removed, restored, or have another put in its place: so
 * after each change all are opened anew, and meanwhile it is asked now and then whether each path still leads to the same folder.
 */
import { watch, type FSWatcher } from "node:fs";
import { stat } from "node:fs/promises";

const QUIET_MILLISECONDS = 120;
/** Whoever writes without end is not waited for without end. */
const AT_LATEST_MILLISECONDS = 2000;
const ASKED_EVERY_MILLISECONDS = 500;

export interface Watched {
  /** The folders to watch now; the first of them may be missing. */
  readonly folders: () => Promise<readonly string[]>;
  /** Called once after changes have come to rest. */
  readonly onChange: () => void;
  /** Told of a folder whose changes are not noticed. */
  readonly onDeaf: (folder: string, code: string) => void;
}

/** Watches until it is closed; what changes after the promise is kept is noticed. */
export class Watch {
  readonly #watched: Watched;
  #watchers: FSWatcher[] = [];
  #folders: readonly string[] = [];
  #stamp = "";
  #waitingSince: number | null = null;
  #timer: NodeJS.Timeout | undefined;
  #asking: NodeJS.Timeout | undefined;
  #opening: Promise<void> = Promise.resolve();
  #deaf = new Set<string>();
  #isClosed = false;

  static async open(watched: Watched): Promise<Watch> {
    const opened = new Watch(watched);
    await opened.#reopen();
    opened.#askLater();
    return opened;
  }

  private constructor(watched: Watched) {
    this.#watched = watched;
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#asking);
    this.#closeFolders();
  }

  #reopen(): Promise<void> {
    this.#opening = this.#opening.then(() => this.#openFolders());
    return this.#opening;
  }

  /** The stamp is taken before the folders are opened: one that is exchanged between the two is seen the next time it is asked. */
  async #openFolders(): Promise<void> {
    this.#folders = await this.#watched.folders();
    this.#stamp = await stampOf(this.#folders);
    this.#closeFolders();
    if (!this.#isClosed) this.#watchers = this.#folders.flatMap((folder) => this.#openFolder(folder));
  }

  #openFolder(folder: string): FSWatcher[] {
    try {
      const watcher = watch(folder, () => this.#noticed());
      watcher.on("error", () => this.#noticed());
      return [watcher];
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? "unknown";
      if (code !== "ENOENT" && !this.#deaf.has(folder)) this.#watched.onDeaf(folder, code);
      this.#deaf.add(folder);
      return [];
    }
  }

  #closeFolders(): void {
    for (const watcher of this.#watchers) watcher.close();
    this.#watchers = [];
  }

  #noticed(): void {
    if (this.#isClosed) return;
    const now = Date.now();
    this.#waitingSince ??= now;
    clearTimeout(this.#timer);
    const left = this.#waitingSince + AT_LATEST_MILLISECONDS - now;
    this.#timer = setTimeout(() => void this.#settle(), Math.max(0, Math.min(QUIET_MILLISECONDS, left)));
  }

  async #settle(): Promise<void> {
    this.#waitingSince = null;
    await this.#reopen();
    if (!this.#isClosed) this.#watched.onChange();
  }

  #askLater(): void {
    if (this.#isClosed) return;
    this.#asking = setTimeout(() => {
      void stampOf(this.#folders).then((stamp) => {
        if (stamp !== this.#stamp) this.#noticed();
        this.#askLater();
      });
    }, ASKED_EVERY_MILLISECONDS);
  }
}

/** Which folder each path leads to. */
async function stampOf(folders: readonly string[]): Promise<string> {
  const stamps = folders.map(async (folder) => {
    const found = await stat(folder).catch(() => null);
    return found ? `${found.dev}:${found.ino}` : "none";
  });
  return (await Promise.all(stamps)).join();
}
