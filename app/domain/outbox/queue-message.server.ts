import type { MessageKind } from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import { insertMessage, listWaitingAbout, updateGivenUp } from "./outbox-repository.server";
import { expiryOf } from "./retry-rules";

export interface Message {
  kind: MessageKind;
  /** The public reference of what it is about, by which it can be taken back. */
  about?: string;
  to: string;
  subject: string;
  /** Plain text. */
  body: string;
  /** Where a mail program stops all e-mails of this kind at one click (RFC 8058); none for what was asked for once. */
  stopAddress?: string;
}

/** Puts an e-mail in the outbox as part of the act that causes it: sent if, and only if, the act stands. */
export function queueMessage(w: Writing, message: Message): void {
  insertMessage(w, message, expiryOf(message.kind, w.at));
}

/** Takes back what still waits about something that is settled: it is not sent, and its words and address go. */
export function takeBackMessages(kind: MessageKind, about: string): void {
  for (const id of listWaitingAbout(kind, about)) updateGivenUp(id);
}
