import type { MessageKind } from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import { insertMessage, listWaitingAbout, updateGivenUp, type Message } from "./outbox-repository.server";
import { expiryOf } from "./retry-rules";

/** Puts an e-mail in the outbox as part of the act that causes it: sent if, and only if, the act stands. */
export function queueMessage(w: Writing, message: Message): void {
  insertMessage(w, message, expiryOf(message.kind, w.at));
}

/** Takes back what still waits about something that is settled: it is not sent, and its words and address go. */
export function takeBackMessages(kind: MessageKind, about: string): void {
  for (const id of listWaitingAbout(kind, about)) updateGivenUp(id);
}
