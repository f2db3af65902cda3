import { readBodyCode, type BodyDirectory } from "~/domain/bodies/body-directory.server";
import { statePosition } from "~/domain/implementation/statements.server";
import { findOrAddIssuer } from "~/domain/issuers/issuers.server";
import type { Known } from "~/domain/known";
import {
  addAddressing,
  addRecommendation,
  rewordRecommendation,
  setReportState,
} from "~/domain/reports/catalogue.server";
import { trackItem } from "~/domain/reports/track-items.server";
import { freeReportReference } from "~/domain/reports/report-references.server";
import { addResponse } from "~/domain/responses/responses.server";
import { encrypt } from "~db/secrets.server";
import { isStatedByPerson, provenanceRank } from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import * as repository from "./imported-report-repository.server";
import { matchItems } from "./item-matching-rules";
import { prepareAddresseeAgain, reportKey } from "./prepare-report.server";
import { readStatedPosition } from "./reading/stated-position-rules";
import type { RegisterItem, RegisterReport } from "./register-report";

interface Desk {
  sourceKey: string;
  directory: BodyDirectory;
  today: string;
}

interface Asked {
  id: number;
  isMatched: boolean;
}

/**
 * Brings one report of a national register into the catalogue with its recommendations, whom each asks, and
 * what was answered. A position is recorded only where the answer states it plainly; otherwise it is "not
 * stated", with the answer's words.
 */
export function writeRegisterReport(
  w: Writing,
  report: RegisterReport,
  desk: Desk,
): { reportId: number; result: "new" | "changed" | "unchanged" } {
  const known: Known = { on: desk.today, basis: "observed", provenance: report.provenance };
  const held = repository.findHeldReport(desk.sourceKey) ?? enteredByHand(report);
  const { id: reportId, reference } = held ?? addReport(w, report, { ...desk, known });
  w.about(reference);
  const placed = writeRecommendations(w, reportId, report, known);
  const asked = writeBodies(w, reportId, report, { ...desk, known });
  const letters = new Map<string, number>();
  report.items.forEach((item, place) => {
    const recommendationId = placed.get(place);
    const one = asked.get(item.body);
    if (recommendationId === undefined || !one?.isMatched) return;
    if (repository.wasUntracked(recommendationId, one.id)) return;
    const basis = report.trackedBecause === "answered" && item.answer ? "answered" : "allotted";
    const trackedItemId = trackItem(w, { reportId, recommendationId, addressingId: one.id, basis, known });
    if (item.answer)
      writeAnswer(w, item.answer, { reportId, trackedItemId, addressingId: one.id, letters, known });
  });
  return { reportId, result: held ? (w.hasWritten ? "changed" : "unchanged") : "new" };
}

/** The same page as a person entered it is the same report (design §4.5). */
const enteredByHand = (report: RegisterReport) =>
  report.address === null ? undefined : repository.findHeldReport(reportKey(report.address));

function addReport(w: Writing, report: RegisterReport, { sourceKey, known }: Desk & { known: Known }) {
  const issuer = findOrAddIssuer(w, {
    ...report.issuer,
    jurisdiction: report.jurisdiction,
    regime: report.regime,
  });
  const own = report.ownReference ?? String(w.nextNumber(report.series)).padStart(4, "0");
  const reference = freeReportReference(w, report.series, own);
  const id = repository.insertReport(w, {
    reference,
    kind: report.kind,
    regime: report.regime,
    jurisdiction: report.jurisdiction,
    issuerId: issuer.id,
    sourceKey,
    sourceAddress: report.address === null ? null : encrypt("source-address", report.address),
    titleTextId: w.text("name", report.title),
    reportedOnPrecision: "unknown",
    sentOnPrecision: "unknown",
    publishedOnPrecision: "unknown",
    ingestedAt: w.at,
    state: "published",
    isClockKept: false,
    isUnverified: false,
    isSensitive: false,
  });
  setReportState(w, id, { state: "published", known });
  return { id, reference };
}

/** As in the import of coroners' reports: a division that a person made, or a removed text, stands. */
function writeRecommendations(
  w: Writing,
  reportId: number,
  report: RegisterReport,
  known: Known,
): Map<number, number> {
  const held = repository.listHeldItems(reportId);
  const { kept, added } = matchItems(
    held.map(({ id, text }) => ({ id, text: text ?? "", isWorkedOn: true })),
    report.items,
  );
  const placed = new Map<number, number>();
  for (const { id, place, isReworded } of kept) {
    const text = report.items[place]?.text ?? "";
    placed.set(place, id);
    const before = held.find((item) => item.id === id);
    if (isReworded && before?.isErased === 0 && before.split !== "curated")
      rewordRecommendation(w, id, { text, split: "numbered", known });
  }
  if (held.some(({ isErased, split }) => isErased === 1 || split === "curated")) return placed;
  for (const place of added) {
    const item = report.items[place];
    if (item)
      placed.set(
        place,
        addRecommendation(w, {
          ...{ reportId, kind: item.kind, text: item.text, split: "numbered", known },
          sourceLabel: item.label,
        }),
      );
  }
  return placed;
}

/** A body that a person took off the list, or did not put on a list of their own, is not added. */
function writeBodies(
  w: Writing,
  reportId: number,
  report: RegisterReport,
  { directory, known }: Desk & { known: Known },
): Map<string, Asked> {
  const held = repository.listHeldAddressings(reportId);
  const gone = repository.listWithdrawnAddressings(reportId);
  const isClosed =
    held.some((one) => isStatedByPerson(one.provenance)) || repository.hasPersonsList(reportId);
  const asked = new Map<string, Asked>();
  for (const name of new Set(report.items.map((item) => item.body))) {
    const one = prepareAddresseeAgain(name, null, directory);
    const isSame = (other: { key: string; bodyId: number | null }) =>
      other.key === one.key || (other.bodyId !== null && other.bodyId === one.bodyId);
    const same = held.find(isSame);
    if (!same && (isClosed || gone.some(isSame))) continue;
    const id =
      same?.id ??
      addAddressing(w, {
        reportId,
        body: one.bodyId === null ? null : { id: one.bodyId, code: readBodyCode(one.bodyId) },
        match: one.match,
        capacity: "addressee",
        addressedAs: one.asWritten,
        addressedName: one.name,
        candidates: one.candidates,
        known,
      });
    asked.set(name, { id, isMatched: (same ? same.bodyId : one.bodyId) !== null });
  }
  return asked;
}

interface Answering {
  reportId: number;
  trackedItemId: number;
  addressingId: number;
  /** Responses of this report by body and date: one letter answers several recommendations. */
  letters: Map<string, number>;
  known: Known;
}

function writeAnswer(
  w: Writing,
  answer: NonNullable<RegisterItem["answer"]>,
  { reportId, trackedItemId, addressingId, letters, known }: Answering,
): void {
  const last = repository.findNewestPosition(trackedItemId);
  const isSaidBetter = last && provenanceRank(last.provenance) < provenanceRank(known.provenance);
  if (last && (last.isErased === 1 || last.text === answer.text || isSaidBetter)) return;
  const letter = `${addressingId} ${answer.datedOn ?? ""}`;
  const responseId =
    letters.get(letter) ??
    repository.findResponse(addressingId, answer.datedOn) ??
    addResponse(w, { reportId, addressingIds: [addressingId], datedOn: answer.datedOn, known });
  letters.set(letter, responseId);
  statePosition(w, {
    trackedItemId,
    responseId,
    position: readStatedPosition(answer.text)?.position ?? "not_stated",
    text: answer.text,
    statedOn: answer.datedOn,
    known,
  });
}
