import { createHash, randomBytes } from "node:crypto";
import { countAttempt } from "~/domain/accounts/throttle.server";
import { aboutWhat } from "~/domain/corrections/about.server";
import { refusalOfTiming } from "~/domain/corrections/correction-rules";
import { readShownStamp } from "~/domain/corrections/shown-at.server";
import { queueMessage } from "~/domain/outbox/queue-message.server";
import { londonDay } from "~/lib/dates";
import { done, refused, type Outcome } from "~/lib/outcome";
import type { StatementVoice } from "~db/vocabulary";
import { write } from "~db/writing.server";
import { confirmationLetter } from "./public-statement-messages";
import { isStatementOver, type PublicStatementRefusal } from "./public-statement-rules";
import * as repository from "./public-statement-repository.server";

const DAY_MS = 86_400_000;
const MOST_OPEN_PER_REPORT = 20;

export interface SentStatement {
  about: string;
  voice: StatementVoice;
  message: string;
  sender: string;
  email: string;
  /** The stamp of the form, and the address it came from: see shown-at.server.ts and throttle.server.ts. */
  shown: string;
  clientAddress: string;
  at?: number;
}

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/**
 * Takes a statement about a report, or about what one body was asked, from anybody without an account, and sends
 * a link to confirm the e-mail address with. `linkTo` makes the link from its token. Nothing of it is public.
 */
export function sendStatement(
  sent: SentStatement,
  linkTo: (token: string) => string,
): Outcome<{ reference: string; link: string }, PublicStatementRefusal> {
  const now = sent.at ?? Date.now();
  const timing = refusalOfTiming(readShownStamp(sent.shown), now);
  if (timing) return refused(timing === "too_quick" ? "too_quick" : "form_expired");
  const about = aboutWhat(sent.about);
  const row = about?.choices.find((choice) => choice.key === sent.about);
  if (!about || !row) return refused("not_found");
  const isAllowed =
    countAttempt("statement_address", sent.clientAddress, now).isAllowed &&
    countAttempt("statement_email", sent.email, now).isAllowed &&
    repository.countRecentAbout(about.report.id, now - DAY_MS) < MOST_OPEN_PER_REPORT;
  if (!isAllowed) return refused("too_many");
  const token = randomBytes(32).toString("base64url");
  const link = linkTo(token);
  return write({ actor: { kind: "visitor" }, at: now, action: "statement_sent" }, (w) => {
    const reference = `S-${String(w.nextNumber("public_statement")).padStart(4, "0")}`;
    w.about(reference);
    const id = repository.insertStatement(w, {
      ...{ reference, voice: sent.voice, state: "unconfirmed", reportId: about.report.id },
      ...{ addressingId: row.addressingId, trackedItemId: row.trackedItemId },
      messageTextId: w.text("message", sent.message),
      contactTextId: w.text("contact", sent.email),
      senderTextId: w.text("contact", sent.sender),
      ...{ confirmTokenHash: hashOf(token), receivedOn: londonDay(now) },
      ...{ disputesClaim: false, isReplied: false, version: 1, savedAt: now },
    });
    repository.insertEvent(w, { publicStatementId: id, state: "unconfirmed", recordedAt: now });
    queueMessage(w, {
      ...{ kind: "statement_confirmation", about: reference, to: sent.email },
      ...confirmationLetter(about.report.reference, link),
    });
    return done({ reference, link });
  });
}

export interface ConfirmedStatement {
  reference: string;
  reportReference: string;
  isConfirmed: boolean;
}

/** What a link is for, without doing it: programs that check e-mail open every link. */
export function viewStatementLink(
  token: string,
  now = Date.now(),
): Outcome<ConfirmedStatement, PublicStatementRefusal> {
  const statement = repository.findStatementByToken(hashOf(token));
  if (!statement) return refused("link_unknown");
  const { reference, reportReference, state } = statement;
  if (state === "expired" || (state === "unconfirmed" && isStatementOver(statement.sentAt, now)))
    return refused("link_expired");
  return done({ reference, reportReference, isConfirmed: state !== "unconfirmed" });
}

/** Confirms a statement: it now waits for the moderator. Confirming twice changes nothing. */
export function confirmStatement(
  token: string,
  now = Date.now(),
): Outcome<ConfirmedStatement, PublicStatementRefusal> {
  const viewed = viewStatementLink(token, now);
  if (!viewed.ok || viewed.value.isConfirmed) return viewed;
  const act = { actor: { kind: "visitor" }, at: now, action: "statement_confirmed" } as const;
  return write({ ...act, subject: viewed.value.reference }, (w) => {
    const statement = repository.findStatementByToken(hashOf(token));
    if (statement?.state !== "unconfirmed") return viewed;
    repository.updateStatement(w, statement.id, {
      ...{ state: "received", version: statement.version + 1, savedAt: now },
    });
    repository.insertEvent(w, { publicStatementId: statement.id, state: "received", recordedAt: now });
    return done({ ...viewed.value, isConfirmed: true });
  });
}
