import { recordPublishedAnswer } from "~/domain/addressings/record-published-answer.server";
import { hasActiveAccounts } from "~/domain/bodies/body-accounts.server";
import { statePosition } from "~/domain/implementation/statements.server";
import { knownNow } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import { trackItem } from "~/domain/reports/track-items.server";
import { addResponse } from "~/domain/responses/responses.server";
import type { Provenance } from "~db/vocabulary";
import { write, type Writing } from "~db/writing.server";
import { fileOf } from "../documents";
import type { Answered } from "../seed-types";
import { answersByBody, documentsOf, type AnswersOfOne } from "./answers";
import { keepFile } from "./keep-file.server";
import { found, type Loaded, type LoadedReport } from "./loaded";
import { must } from "./must";
import * as repository from "./seed-repository.server";

/**
 * Records a published letter. That of one body without accounts goes through the registrar's use case; a
 * joint one, an update, or one of a body that has accounts comes as a source lists it. Returns the response.
 */
export function recordLetter(loaded: Loaded, report: LoadedReport, answered: Answered): number {
  const [only, ...others] = answersByBody(report, answered);
  if (!only) throw new Error(`Nobody answers in ${report.seed.key}`);
  const isPlain = others.length === 0 && answered.kind !== "update" && answered.filedUnder === undefined;
  return isPlain && mayBeRecorded(report, only.key)
    ? recordByRegistrar(loaded, report, answered, only)
    : recordFromSource(loaded, report, answered);
}

function mayBeRecorded(report: LoadedReport, key: string): boolean {
  const body = repository.findBodyOf(found(report.addressings, key));
  const isCopied = report.seed.addressees.some((one) => one.key === key && one.capacity === "copied");
  return body !== undefined && !isCopied && !hasActiveAccounts(body.id);
}

function recordByRegistrar(
  loaded: Loaded,
  report: LoadedReport,
  answered: Answered,
  only: AnswersOfOne,
): number {
  const { clock } = loaded;
  const day = clock.day(answered.on);
  const decision = { actor: loaded.person("registrar"), at: clock.at(day) };
  const [letter, ...companions] = documentsOf(report, answered);
  const { responseId } = must(
    `letter of ${only.key} in ${report.seed.key}`,
    recordPublishedAnswer({
      ...{ ...decision, addressingId: found(report.addressings, only.key), text: "" },
      datedOn: clock.day(answered.dated ?? answered.on),
      concerns: only.answers.map(({ item, position, text, rightBody }) => ({
        ...{ recommendationReference: found(report.items, item).reference, position, text },
        rightBodyId: rightBody === undefined ? null : loaded.body(rightBody).id,
      })),
      document: letter ? { file: fileOf(letter), title: letter.fileName } : null,
    }),
  );
  const documents = [...companions, ...only.answers.flatMap(({ evidence = [] }) => evidence)];
  const ownerBodyId = repository.findBodyOf(found(report.addressings, only.key))?.id ?? null;
  const owner = { reportId: report.id, responseId, ownerBodyId, provenance: "registrar" } as const;
  write({ ...decision, action: "document_published", subject: report.reference }, (w) => {
    for (const document of documents) keepFile(w, document, owner);
  });
  return responseId;
}

function recordFromSource(loaded: Loaded, report: LoadedReport, answered: Answered): number {
  const { clock } = loaded;
  const { filedUnder } = answered;
  const keys = filedUnder === undefined ? answered.from : [filedUnder];
  const isRegistrars = keys.every((key) => mayBeRecorded(report, key));
  const provenance = isRegistrars ? "registrar" : report.seed.provenance;
  const actor = isRegistrars ? loaded.person("registrar") : ({ kind: "job", job: "demonstration" } as const);
  const at = clock.at(clock.day(answered.on));
  return write({ actor, at, action: "response_recorded", subject: report.reference }, (w) => {
    const responseId = addResponse(w, {
      ...{ reportId: report.id, addressingIds: keys.map((key) => found(report.addressings, key)) },
      ...{ kind: answered.kind, datedOn: clock.day(answered.dated ?? answered.on) },
      known: knownNow(w, provenance),
    });
    for (const document of documentsOf(report, answered))
      keepFile(w, document, { reportId: report.id, responseId, provenance });
    if (filedUnder === undefined)
      for (const theirs of answersByBody(report, answered))
        statePositions(w, loaded, report, { answered, responseId, theirs, provenance });
    projectReport(report.id);
    return responseId;
  });
}

/** What a letter says for one of those who signed it. */
export function statePositions(
  w: Writing,
  loaded: Loaded,
  report: LoadedReport,
  said: { answered: Answered; responseId: number; theirs: AnswersOfOne; provenance: Provenance },
): void {
  const { answered, responseId, theirs, provenance } = said;
  const addressingId = found(report.addressings, theirs.key);
  const body = repository.findBodyOf(addressingId);
  if (!body) return;
  const known = knownNow(w, provenance);
  for (const { item, position, text, rightBody, evidence = [] } of theirs.answers) {
    const recommendationId = found(report.items, item).id;
    const trackedItemId = trackItem(w, {
      ...{ reportId: report.id, recommendationId, addressingId, basis: "answered", known },
    });
    statePosition(w, {
      ...{ trackedItemId, position, text, responseId, known },
      rightBodyId: rightBody === undefined ? null : loaded.body(rightBody).id,
      statedOn: loaded.clock.day(answered.dated ?? answered.on),
    });
    for (const document of evidence)
      keepFile(w, document, { reportId: report.id, responseId, ownerBodyId: body.id, provenance });
  }
  projectReport(report.id);
}
