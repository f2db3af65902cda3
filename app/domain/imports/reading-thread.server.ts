import type { MessagePort, Worker } from "node:worker_threads";
import type { PfdReader, PfdRow, PfdSurvey } from "./read-pfd.server";
import { UnreadableFile } from "./reading/unreadable-file";
import type { OnRead } from "./source-rows";

type Asked = { ask: "survey" | "rows"; path: string } | { ask: "more" };
type Told =
  | { tell: "share"; share: number }
  | { tell: "surveyed"; survey: PfdSurvey }
  | { tell: "rows"; rows: readonly PfdRow[]; share: number }
  | { tell: "end" }
  | { tell: "unreadable"; why: string };

/** How much may be read ahead of the writing: memory stays the same however long the file is. */
const MOST_AHEAD = 10;

/** The thread's end: answers what is asked over `port` with what `reader` reads. Other errors end the thread. */
export function serveReader(port: MessagePort, reader: PfdReader): void {
  let ahead = 0;
  let goOn: (() => void) | undefined;
  const tell = (told: Told) => port.postMessage(told);
  async function answer(asked: Exclude<Asked, { ask: "more" }>): Promise<void> {
    if (asked.ask === "survey")
      return tell({
        tell: "surveyed",
        survey: await reader.survey(asked.path, (share) => tell({ tell: "share", share })),
      });
    let share = 0;
    for await (const rows of reader.rows(asked.path, (read) => (share = read))) {
      tell({ tell: "rows", rows, share });
      ahead += 1;
      if (ahead >= MOST_AHEAD) await new Promise<void>((resolve) => (goOn = resolve));
    }
    tell({ tell: "end" });
  }
  port.on("message", (asked: Asked) => {
    if (asked.ask === "more") {
      ahead -= 1;
      goOn?.();
      goOn = undefined;
      return;
    }
    answer(asked).catch((error: unknown) => {
      if (!(error instanceof UnreadableFile)) throw error;
      tell({ tell: "unreadable", why: error.message });
    });
  });
}

/** The caller's end: a reader that does its work in `thread`, which runs serveReader. */
export function readerIn(thread: Worker): PfdReader {
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
  async function* hear(asked: Asked): AsyncGenerator<Exclude<Told, { tell: "end" | "unreadable" }>> {
    thread.postMessage(asked);
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

  async function survey(path: string, onRead: OnRead): Promise<PfdSurvey> {
    for await (const told of hear({ ask: "survey", path })) {
      if (told.tell === "surveyed") return told.survey;
      if (told.tell === "share") onRead(told.share);
    }
    throw new Error("The reading thread ended without a word.");
  }

  async function* rows(path: string, onRead: OnRead): AsyncGenerator<readonly PfdRow[]> {
    for await (const told of hear({ ask: "rows", path })) {
      if (told.tell !== "rows") continue;
      onRead(told.share);
      yield told.rows;
      thread.postMessage({ ask: "more" } satisfies Asked);
    }
  }

  return { survey, rows };
}
