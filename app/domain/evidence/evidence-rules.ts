import { daysBetween, showDate } from "~/lib/dates";
import type { ShownFact } from "~/lib/shown-facts";

/** Days before an expiry or a review from which My work speaks of it. */
export const EVIDENCE_SOON_DAYS = 28;

export type EvidenceRefusal =
  | "not_yours"
  | "held_already"
  | "stale"
  | "expires_in_past"
  | "review_in_past"
  | "review_after_expiry"
  | "infected_before";

const MESSAGES: Readonly<Record<EvidenceRefusal, readonly [field: string, sentence: string]>> = {
  not_yours: ["form", "There is no such evidence in the library of your body."],
  held_already: [
    "file",
    "This very file is in your library already, so nothing was added. Find it there and cite it.",
  ],
  stale: [
    "form",
    "Somebody changed this while you were writing. Nothing you typed is lost: compare it with what is there now, then send it again.",
  ],
  expires_in_past: ["expiresOn", "Enter a day that is still to come, or leave it empty"],
  review_in_past: ["reviewOn", "Enter a day that is still to come, or leave it empty"],
  review_after_expiry: ["reviewOn", "Review it before it expires"],
  infected_before: ["file", "A virus was found in this file before, so it was not kept."],
};

/** The sentences of a refused form, by field. */
export const evidenceSentences = (refusals: readonly EvidenceRefusal[]): Record<string, string> =>
  Object.fromEntries(refusals.map((refusal) => MESSAGES[refusal]));

export interface EvidenceDates {
  reviewOn: string | null;
  expiresOn: string | null;
}

/** What is wrong with the dates typed; a date that stood there before may have passed since. */
export function dateFaults(
  typed: EvidenceDates,
  before: EvidenceDates | null,
  today: string,
): EvidenceRefusal[] {
  const { reviewOn, expiresOn } = typed;
  const faults: EvidenceRefusal[] = [];
  if (expiresOn !== null && expiresOn < today && expiresOn !== before?.expiresOn)
    faults.push("expires_in_past");
  if (reviewOn !== null && reviewOn < today && reviewOn !== before?.reviewOn) faults.push("review_in_past");
  else if (reviewOn !== null && expiresOn !== null && reviewOn > expiresOn)
    faults.push("review_after_expiry");
  return faults;
}

/** "expired 1 May 2026, 5 days ago": what of its dates presses, or null. */
export function evidenceDueInWords({ reviewOn, expiresOn }: EvidenceDates, today: string): string | null {
  const isNear = (on: string | null): on is string =>
    on !== null && daysBetween(today, on) <= EVIDENCE_SOON_DAYS;
  if (expiresOn !== null && expiresOn < today)
    return `It expired on ${showDate(expiresOn)}, ${away(today, expiresOn)}.`;
  if (isNear(reviewOn)) return `It is to be reviewed by ${showDate(reviewOn)}, ${away(today, reviewOn)}.`;
  if (isNear(expiresOn)) return `It expires on ${showDate(expiresOn)}, ${away(today, expiresOn)}.`;
  return null;
}

function away(today: string, on: string): string {
  const days = daysBetween(today, on);
  if (days === 0) return "today";
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"}`;
  return days > 0 ? `in ${count}` : `${count} ago`;
}

/** Which part of a library a page shows, and what it is called. */
export const SHOWN_CHOICES = [
  { value: "private", label: "Private" },
  { value: "public", label: "Public" },
  { value: "uncited", label: "Cited nowhere" },
  { value: "ending", label: "To be reviewed, or expiring, within four weeks" },
  { value: "unscanned", label: "Not scanned for viruses" },
] as const;

/** Whether a virus scanner has looked at a file, in words. */
export const scanInWords = (isScanned: boolean): string =>
  isScanned ? "No virus found" : "Not scanned for viruses";

/** What the page of a piece of evidence shows, for a change meanwhile to be noticed; `documentId` is of its newest file. */
export const evidenceFacts = (item: {
  title: string | null;
  description: string | null;
  reviewOn: string | null;
  expiresOn: string | null;
  documentId: number;
}): ShownFact[] => [
  { label: "What it is", value: item.title ?? "" },
  { label: "What it shows", value: item.description ?? "" },
  { label: "To be reviewed by", value: item.reviewOn === null ? "" : showDate(item.reviewOn) },
  { label: "Last day", value: item.expiresOn === null ? "" : showDate(item.expiresOn) },
  { label: "Newest file", value: `Document ${item.documentId}` },
];

/** Whether it can be cited on a day: its last day is still a day on which it shows something. */
export const isCitable = ({ expiresOn }: { expiresOn: string | null }, today: string): boolean =>
  expiresOn === null || expiresOn >= today;
