import { redirect } from "@remix-run/node";
import { findBodyAsTyped } from "~/domain/bodies/find-body.server";
import type { TypedPart } from "~/domain/submissions/letter-form";
import { letterSentences, partField } from "~/domain/submissions/letter-messages";
import type { LetterPart } from "~/domain/submissions/letter-rules";
import type { PersonActor } from "~/domain/submissions/own-concern.server";
import { saveLetter, type LetterContent } from "~/domain/submissions/save-letter.server";
import type { Evidence } from "~/domain/submissions/save-submission.server";
import { compareWithLetter } from "~/domain/submissions/letter-facts.server";
import { viewLetterForm } from "~/domain/submissions/view-letter.server";
import { londonDay, showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { badForm, staleForm, type Errors, type TypedFields } from "./form.server";

/** The parts with the bodies they name, or the sentences where a name is no body's. */
export function withBodies(
  parts: readonly TypedPart[],
): { ok: true; parts: LetterPart[] } | { ok: false; errors: Errors } {
  const errors: Errors = {};
  const known = parts.map(({ rightBody, ...part }): LetterPart => {
    if (rightBody === "" || part.position !== "outside_remit") return { ...part, rightBodyId: null };
    const right = findBodyAsTyped(rightBody);
    if (!right.found) errors[partField("rightBody", part.recommendationId)] = notKnown(right.candidates);
    return { ...part, rightBodyId: right.found?.id ?? null };
  });
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, parts: known };
}

/** What is said of a name that is no body's. */
export const notKnown = (candidates: readonly { name: string; code: string }[]): string =>
  candidates.length === 0
    ? "No body of this name is known. Choose one of the names offered, or ask the registrar to add it."
    : `No body is called exactly this. Did you mean ${candidates
        .slice(0, 3)
        .map(({ name, code }) => `${name} (${code})`)
        .join(" or ")}?`;

interface Saving {
  actor: PersonActor;
  code: string;
  reference: string;
  content: LetterContent;
  letter: { id: number; version: number } | null;
  evidence: Evidence;
  /** "send", "draft", or "draft:12" to go on to a concern. */
  intent: string;
  typed: TypedFields;
}

/** Saves the answer to a report and leads on, or back with sentences and what was typed. */
export function answerSavingLetter(saving: Saving) {
  const { actor, code, reference, content, letter, evidence, intent, typed } = saving;
  const isSent = intent === "send";
  const outcome = saveLetter({ actor, reference, content, letter, evidence, isSent });
  if (outcome.ok) {
    if (isSent) return redirect(paths.letter(code, outcome.value.id, "send"));
    const [, goOn] = intent.split(":");
    return redirect(paths.answerReport(code, reference, goOn ? `concern-${goOn}` : undefined));
  }
  const { refusals } = outcome;
  const concerns = viewLetterForm(actor, reference)?.concerns ?? [];
  const errors = letterSentences(
    refusals,
    (id) => concerns.find(({ recommendationId }) => recommendationId === id)?.reference ?? "",
  );
  const isOutrun = refusals.some(({ fault }) => fault === "stale" || fault === "already_open");
  const held = viewLetterForm(actor, reference)?.letter ?? null;
  if (!isOutrun || held === null) return badForm(errors, typed);
  const theirs = compareWithLetter(actor, held.id, content);
  const savedOn = theirs ? ` on ${showDate(londonDay(theirs.savedAt))}` : "";
  const changedBy = `${theirs?.savedBy ?? "A colleague"} saved a newer version${savedOn}.`;
  return staleForm({ changedBy, changes: theirs?.changes ?? [] }, errors, typed);
}
