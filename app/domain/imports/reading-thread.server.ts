import type { MessagePort, Worker } from "node:worker_threads";
import type { PfdReader, PfdRow } from "./read-pfd.server";
import { UnreadableFile } from "./reading/unreadable-file";
import type { OnRead } from "./source-rows";

type Asked = { ask: "rows"; path: string; registerFile: string } | { ask: "more" };
type Told =
  | { tell: "rows"; rows: readonly PfdRow[]; share: number }
  | { tell: "end" }
  | { tell: "unreadable"; why: string };

/** How much may be read ahead of the writing: memory stays the same however long the file is. */
const MOST_AHEAD = 10;

/**
 * The thread's end: answers what is asked over `port` with what a reader of the named register reads. Other errors
 * end the thread.
 */
export function serveReader(port: MessagePort, readerOf: (registerFile: string) => PfdReader): void {
  let ahead = 0;
  let goOn: (() => void) | undefined;
  const tell = (told: Told) => port.postMessage(told);
  async function read(path: string, reader: PfdReader): Promise<void> {
    let share = 0;
    for await (const rows of reader.rows(path, (read) => (share = read))) {
      tell({ tell: "rows", rows, share });
      ahead += 1;
      if (ahead >= MOST_AHEAD) await new Promise<void>((resolve) => (goOn = resolve));
    }
    tell({ tell: "end" });
    // A thread that waits for nothing more ends, which takes a while, beside the writing of what it read.
    port.unref();
  }
  port.on("message", (asked: Asked) => {
    if (asked.ask === "more") {
      ahead -= 1;
      goOn?.();
      goOn = undefined;
      return;
    }
    read(asked.path, readerOf(asked.registerFile)).catch((error: unknown) => {
      if (!(error instanceof UnreadableFile)) throw error;
      tell({ tell: "unreadable", why: error.message });
    });
  });
}

/**
 * The caller's end: a reader that does its work in `thread`, which runs serveReader, over the register in a file. The
 * thread begins with a file as soon as it is told that the file is coming, up to MOST_AHEAD.
 */
export function readerIn(thread: Worker, registerFile: string): PfdReader {
  const heard: Told[] = [];
  let broken: { error: unknown } | undefined;
  let wake: (() => void) | undefined;
  const waken = () => wake?.();
  thread.on("message", (told: Told) => {
    heard.push(told);
    waken();
  });
  thread.on("error", (error) => {
    broken = { error };
    waken();
  });

  /** What the thread tells, until it says that it is done. */
  async function* hear(): AsyncGenerator<Extract<Told, { tell: "rows" }>> {
    for (;;) {
      const told = heard.shift();
      if (!told) {
        if (broken) throw broken.error;
        await new Promise<void>((resolve) => (wake = resolve));
        continue;
      }
      if (told.tell === "unreadable") throw new UnreadableFile(told.why);
      if (told.tell === "end") return;
      yield told;
    }
  }

  let begun: string | undefined;
  function begin(path: string): void {
    if (begun === path) return;
    begun = path;
    thread.postMessage({ ask: "rows", path, registerFile } satisfies Asked);
  }

  async function* rows(path: string, onRead: OnRead): AsyncGenerator<readonly PfdRow[]> {
    begin(path);
    for await (const told of hear()) {
      onRead(told.share);
      yield told.rows;
      thread.postMessage({ ask: "more" } satisfies Asked);
    }
  }

  return { begin, rows };
}
