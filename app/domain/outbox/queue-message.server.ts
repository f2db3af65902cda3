import type { Writing } from "~db/writing.server";
import { insertMessage } from "./outbox-repository.server";

export interface Message {
  to: string;
  subject: string;
  /** Plain text. */
  body: string;
}

/** Puts an e-mail in the outbox as part of the act that causes it: sent if, and only if, the act stands. */
export function queueMessage(w: Writing, message: Message): void {
  insertMessage(w, message);
}
