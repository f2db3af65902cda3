import { openReader, publicVersion, readingFrom, type Register } from "~db/client.server";

/** More at once would hold too many old states of the register on the disk. */
const MOST_AT_ONCE = 8;
/** A reader slower than this goes on with the newest state, so that the log of writes can be cut. */
const LONGEST_MS = 120_000;

let openNow = 0;

/**
 * The register as it is at one moment, for as long as a file is written from it (design §7). Reads through
 * `read` see that moment; call `close` when done. Null where too many are open.
 */
export class Snapshot {
  #reader: Register | undefined;
  readonly #overdue: NodeJS.Timeout;

  private constructor(reader: Register, longestMs: number) {
    this.#reader = reader;
    this.#overdue = setTimeout(() => this.#release(), longestMs);
    this.#overdue.unref();
  }

  /** Opens one that sees exactly the state of `version`, or null: too many are open, or somebody has just written. */
  static open(version: number, longestMs = LONGEST_MS): Snapshot | null {
    if (openNow >= MOST_AT_ONCE) return null;
    const reader = openReader();
    reader.raw.exec("BEGIN");
    // A deferred transaction sees nothing until its first read.
    const seen = readingFrom(reader, publicVersion);
    if (seen !== version) {
      reader.raw.close();
      return null;
    }
    openNow += 1;
    return new Snapshot(reader, longestMs);
  }

  read<Result>(work: () => Result): Result {
    return this.#reader ? readingFrom(this.#reader, work) : work();
  }

  close(): void {
    clearTimeout(this.#overdue);
    this.#release();
  }

  #release(): void {
    if (!this.#reader) return;
    this.#reader.raw.close();
    this.#reader = undefined;
    openNow -= 1;
  }
}
