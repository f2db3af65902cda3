import { createHash, randomBytes } from "node:crypto";
import { countAttempt } from "~/domain/accounts/throttle.server";
import { keepDocument } from "~/domain/documents/documents.server";
import type { UploadedFile } from "~/domain/documents/check-upload.server";
import { queueMessage } from "~/domain/outbox/queue-message.server";
import { projectReport } from "~/domain/projection/project-report.server";
import { londonDay } from "~/lib/dates";
import { done, refused, type Outcome } from "~/lib/outcome";
import type { CorrectionKind } from "~db/vocabulary";
import { write } from "~db/writing.server";
import { aboutWhat } from "./about.server";
import {
  CONFIRMATION_DAYS,
  isDecided,
  isConfirmationOver,
  refusalOfTiming,
  targetOf,
  wasRemoved,
  type CorrectionRefusal,
} from "./correction-rules";
import * as repository from "./correction-repository.server";
import { readShownStamp } from "./shown-at.server";

const DAY_MS = 86_400_000;
const MOST_OPEN_PER_REPORT = 20;

export interface Asked {
  about: string;
  kind: CorrectionKind;
  message: string;
  email: string;
  /** The stamp of the form, and the address it came from: see shown-at.server.ts and throttle.server.ts. */
  shown: string;
  clientAddress: string;
  document?: UploadedFile | null;
  at?: number;
}

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/**
 * Takes a request for a correction from anyone, without an account, and sends a link to confirm the e-mail
 * address with. Nothing shows publicly before that. `linkTo` makes the link from its token.
 */
export function requestCorrection(
  asked: Asked,
  linkTo: (token: string) => string,
): Outcome<{ reference: string; link: string }, CorrectionRefusal> {
  const now = asked.at ?? Date.now();
  const timing = refusalOfTiming(readShownStamp(asked.shown), now);
  if (timing) return refused(timing);
  const about = aboutWhat(asked.about);
  const row = about?.choices.find((choice) => choice.key === asked.about);
  if (!about || !row) return refused("not_found");
  const isAllowed =
    countAttempt("correction_address", asked.clientAddress, now).isAllowed &&
    countAttempt("correction_email", asked.email, now).isAllowed &&
    repository.countRecentAbout(about.report.id, now - DAY_MS) < MOST_OPEN_PER_REPORT;
  if (!isAllowed) return refused("too_many");
  const token = randomBytes(32).toString("base64url");
  const link = linkTo(token);
  return write({ actor: { kind: "visitor" }, at: now, action: "correction_requested" }, (w) => {
    const reference = `C-${String(w.nextNumber("correction")).padStart(4, "0")}`;
    w.about(`${reference} (${about.report.reference})`);
    const { document } = asked;
    const owner = { role: "correction", reportId: about.report.id, isPublic: false } as const;
    const id = repository.insertRequest(w, {
      ...{ reference, kind: asked.kind, state: "unconfirmed", reportId: about.report.id },
      ...{ addressingId: row.addressingId, trackedItemId: row.trackedItemId },
      messageTextId: w.text("message", asked.message),
      contactTextId: w.text("contact", asked.email),
      documentId: document
        ? keepDocument(w, { ...owner, title: document.name, provenance: "registrar" }, document)
        : null,
      ...{ confirmTokenHash: hashOf(token), requestedOn: londonDay(now), version: 1, savedAt: now },
    });
    repository.insertEvent(w, { correctionRequestId: id, state: "unconfirmed", recordedAt: now });
    queueMessage(w, {
      ...{ kind: "correction_confirmation", about: reference, to: asked.email },
      ...confirmation(about.report.reference, link),
    });
    return done({ reference, link });
  });
}

const confirmation = (report: string, link: string) => ({
  subject: `Please confirm your request about ${report}`,
  body: [
    `You asked the National Recommendations Register to correct what it says about ${report}.`,
    `Please confirm that this is your e-mail address by opening this link within ${CONFIRMATION_DAYS} days:`,
    link,
    `If you did not ask for this, do nothing: nothing is shown, nothing is changed, and what was sent is removed after ${CONFIRMATION_DAYS} days.`,
  ].join("\n\n"),
});

export interface Confirmed {
  reference: string;
  reportReference: string;
  targetOn: string | null;
  isDecided: boolean;
}

/** What a link is for, without doing it: programs that check e-mail open every link. */
export function viewConfirmation(token: string, now = Date.now()): Outcome<Confirmed, CorrectionRefusal> {
  const request = repository.findRequestByToken(hashOf(token));
  if (!request) return refused("link_unknown");
  if (wasRemoved(request.state)) return refused("link_expired");
  if (request.state === "unconfirmed" && isConfirmationOver(request.askedAt, now))
    return refused("link_expired");
  const { reference, reportReference, targetOn, state } = request;
  return done({ reference, reportReference, targetOn, isDecided: isDecided(state) });
}

/** Confirms a request: the row now shows *correction requested*. Confirming twice changes nothing. */
export function confirmCorrection(token: string, now = Date.now()): Outcome<Confirmed, CorrectionRefusal> {
  const viewed = viewConfirmation(token, now);
  if (!viewed.ok) return viewed;
  const act = { actor: { kind: "visitor" }, at: now, action: "correction_confirmed" } as const;
  return write({ ...act, subject: viewed.value.reference }, (w) => {
    const request = repository.findRequestByToken(hashOf(token));
    if (!request || request.state !== "unconfirmed") return viewed;
    const targetOn = targetOf(londonDay(now));
    repository.updateRequest(w, request.id, {
      ...{ state: "requested", targetOn, version: request.version + 1, savedAt: now },
    });
    repository.insertEvent(w, { correctionRequestId: request.id, state: "requested", recordedAt: now });
    projectReport(request.reportId);
    return done({ ...viewed.value, targetOn });
  });
}
