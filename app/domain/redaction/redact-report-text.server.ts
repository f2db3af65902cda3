import { projectReport } from "~/domain/projection/project-report.server";
import { findReportByReference } from "~/domain/reports/find-report.server";
import { done, refused, type Outcome } from "~/lib/outcome";
import { keyedDigest } from "~db/secrets.server";
import { write, type Actor } from "~db/writing.server";
import { eraseTexts, type Erasure } from "./erase-text.server";
import { ERASURE_REASON_MIN_LENGTH, holdsPassage, isCopy, removedPassage } from "./redaction-rules";
import { listReportTexts, type ReportTextRow } from "./report-texts-repository.server";

export type RedactionRefusal =
  "not_found" | "reason_required" | "order_required" | "nothing_removed" | "reason_repeats" | "stale";

export interface Redaction {
  reportReference: string;
  textId: number;
  erasure: Omit<Erasure, "isPublic">;
}

/** What a redaction would do, for the registrar to look over before it is done. */
export interface RedactionPlan {
  label: string;
  before: string;
  after: string | null;
  /** Copies of the text in other places of the report, which change with it. */
  copies: { id: number; label: string }[];
  /** Other texts of the report that hold the words removed, and stay as they are until they are redacted too. */
  mentions: { id: number; label: string }[];
  /** Marks the state of the texts that this plan was made from. */
  seen: string;
}

type Planned = RedactionPlan & { reportId: number; textIds: number[] };

/** Looks a redaction over without doing it: a registrar sees on a second page exactly what goes. */
export const planRedaction = (redaction: Redaction): Outcome<RedactionPlan, RedactionRefusal> =>
  plan(redaction);

/** Redacts or expunges one text of a report and its copies, everywhere they are shown or searched. */
export function redactReportText(
  redaction: Redaction & {
    actor: Actor;
    at?: number;
    /** The mark of the plan that was looked over; left out where no person looks. */
    seen?: string;
  },
): Outcome<{ textIds: number[] }, RedactionRefusal> {
  const { actor, at, erasure, seen } = redaction;
  const act = { actor, at, action: "text_erased", subject: redaction.reportReference } as const;
  return write(act, (w) => {
    const planned = plan(redaction);
    if (!planned.ok) return planned;
    const { reportId, textIds } = planned.value;
    if (seen !== undefined && seen !== planned.value.seen) return refused("stale");
    eraseTexts(w, textIds, { ...erasure, isPublic: true });
    projectReport(reportId);
    return done({ textIds });
  });
}

function plan({ reportReference, textId, erasure }: Redaction): Outcome<Planned, RedactionRefusal> {
  const report = findReportByReference(reportReference);
  const texts = report ? listReportTexts(report.id) : [];
  const text = texts.find((row) => row.id === textId);
  if (!report || !text) return refused("not_found");
  const { content: after, reason, orderedBy } = erasure;
  if (reason.trim().length < ERASURE_REASON_MIN_LENGTH) return refused("reason_required");
  if (orderedBy.trim() === "") return refused("order_required");
  const before = text.content;
  if (before === null || after === before) return refused("nothing_removed");
  const passage = removedPassage(before, after);
  if (passage !== null && (holdsPassage(reason, passage) || holdsPassage(orderedBy, passage)))
    return refused("reason_repeats");
  const copies = texts.filter((row) => row.id !== textId && isCopy(row.content, before));
  const isMention = (row: ReportTextRow) =>
    row.id !== textId && !copies.includes(row) && passage !== null && holdsPassage(row.content, passage);
  const textIds = [textId, ...copies.map((row) => row.id)];
  return done({
    ...{ reportId: report.id, textIds, label: text.label, before, after },
    copies: copies.map(named),
    mentions: texts.filter(isMention).map(named),
    seen: keyedDigest("csrf", JSON.stringify(["redaction", textIds, before, after])),
  });
}

const named = ({ id, label, group }: ReportTextRow) => ({ id, label: `${group}: ${label}` });

/** Texts of a report with what each is, for the registrar to choose from; null for no such report. */
export function listRedactableTexts(reportReference: string): ReportTextRow[] | null {
  const report = findReportByReference(reportReference);
  return report ? listReportTexts(report.id) : null;
}

export const redactionMessages: Record<RedactionRefusal, Record<string, string>> = {
  not_found: { form: "This text is not part of the report any more." },
  reason_required: {
    reason: `Say why, in at least ${ERASURE_REASON_MIN_LENGTH} characters, without repeating what is removed.`,
  },
  order_required: { orderedBy: "Say who ordered it, such as a court or the registrar." },
  nothing_removed: { content: "The wording is the same as before." },
  reason_repeats: {
    reason: "This repeats what is removed, and the public reads it. Say it without those words.",
  },
  stale: { form: "The text changed while you were looking. Look over it again." },
};
