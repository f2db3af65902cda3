import { londonDay } from "~/lib/dates";
import { done, refusedFor, type FormOutcome } from "~/lib/outcome";
import { write, type Actor, type Writing } from "~db/writing.server";
import { figuresOfPeriod, type PeriodFigures } from "./figures-of-period.server";
import * as repository from "./progress-report-repository.server";
import {
  isTitle,
  refusalsOfPeriod,
  refusalToPublish,
  type EditionRefusal,
  type Period,
  type PeriodRefusal,
  type SectionWords,
} from "./progress-report-rules";

type PersonActor = Extract<Actor, { kind: "person" }>;

/** Begins the report on a period that is over. Answers its reference. */
export function beginProgressReport(
  given: Period & { actor: PersonActor; at?: number },
): FormOutcome<{ reference: string }, PeriodRefusal> {
  const { actor, at, title, fromOn, toOn } = given;
  return write({ actor, action: "progress_report_saved", at }, (w) => {
    const refusals = refusalsOfPeriod(given, londonDay(w.at));
    if (refusals.length > 0 || fromOn === null || toOn === null) return refusedFor(...refusals);
    const reference = `PROGRESS-${String(w.nextNumber("progress_report")).padStart(4, "0")}`;
    w.about(reference);
    repository.insertReport(w, {
      ...{ reference, fromOn, toOn, titleTextId: w.text("name", title.trim()), isDraft: true, version: 1 },
      ...{ savedByUserId: actor.userId, savedAt: w.at },
    });
    return done({ reference });
  });
}

interface OfReport {
  actor: PersonActor;
  reference: string;
  /** As the page showed it. */
  version: number;
  at?: number;
}

/** Saves the words of a draft; what is public stays as it is until somebody else publishes them. */
export function saveProgressReport(
  given: OfReport & SectionWords & { title: string },
): FormOutcome<null, EditionRefusal> {
  const { actor, reference, version, at } = given;
  return write({ actor, action: "progress_report_saved", subject: reference, at }, (w) => {
    const held = repository.findReport(reference);
    if (!held) return refusedFor("not_found");
    if (held.version !== version) return refusedFor("stale");
    if (!isTitle(given.title)) return refusedFor("title_missing");
    repository.updateReport(w, held.id, {
      ...{ titleTextId: w.text("name", given.title.trim()), ...wordsOf(w, given) },
      ...{ savedByUserId: actor.userId, savedAt: w.at, isDraft: true, version: version + 1 },
    });
    return done(null);
  });
}

const wordsOf = (w: Writing, words: SectionWords) => ({
  summaryTextId: w.textOrNull("judgement", words.summary),
  betterTextId: w.textOrNull("judgement", words.better),
  worseTextId: w.textOrNull("judgement", words.worse),
  silentTextId: w.textOrNull("judgement", words.silent),
  methodsTextId: w.textOrNull("judgement", words.methods),
});

/**
 * Publishes a draft that somebody else saved, with the figures of its period as they are known now: they stay as
 * they are whatever is found out later. Earlier editions stay readable.
 */
export async function publishProgressReport(given: OfReport): Promise<FormOutcome<null, EditionRefusal>> {
  const { actor, reference, version } = given;
  const asRead = repository.findReport(reference);
  if (!asRead) return refusedFor("not_found");
  const early = refusalToPublish(withFlag(asRead), { userId: actor.userId, version });
  if (early) return refusedFor(early);
  const period = await figuresOfPeriod(asRead.fromOn, asRead.toOn);
  return writeEdition(given, period);
}

const withFlag = (row: repository.ProgressReportRow) => ({ ...row, isDraft: row.isDraft === 1 });

function writeEdition(
  { actor, reference, version, at }: OfReport,
  { figures, silences }: PeriodFigures,
): FormOutcome<null, EditionRefusal> {
  return write({ actor, action: "progress_report_published", subject: reference, at }, (w) => {
    // Counting takes a while, in which somebody may have saved or published it.
    const held = repository.findReport(reference);
    if (!held) return refusedFor("not_found");
    const refusal = refusalToPublish(withFlag(held), { userId: actor.userId, version });
    const texts = repository.findTextIds(held.id);
    if (refusal !== null || !texts || texts.title === null) return refusedFor(refusal ?? "not_found");
    const editionId = repository.insertEdition(w, {
      ...{ progressReportId: held.id, number: held.editions + 1, titleTextId: texts.title },
      ...{ summaryTextId: texts.summary, betterTextId: texts.better, worseTextId: texts.worse },
      ...{ silentTextId: texts.silent, methodsTextId: texts.methods, publishedByUserId: actor.userId },
      ...{ knownOn: londonDay(w.at), recordedAt: w.at },
    });
    repository.insertFigures(
      w,
      figures.map((one) => ({ editionId, ...one })),
    );
    repository.insertSilences(
      w,
      silences.map((one) => ({ editionId, ...one })),
    );
    repository.updateReport(w, held.id, { isDraft: false, version: version + 1 });
    return done(null);
  });
}
