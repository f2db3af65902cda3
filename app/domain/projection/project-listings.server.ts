import { isAnswered, responseStatus } from "~/domain/addressings/clock-rules";
import { isChecked, saysItIsDone } from "~/domain/assurance/level-rules";
import { resolveMerge } from "~/domain/bodies/succession-rules";
import type { SearchColumn } from "~db/search-index.server";
import { isKeptBack } from "./addressing-event-rules";
import type { Bodies } from "./bodies-as-read.server";
import type {
  AddressingRow,
  AttributionRow,
  EventRow,
  RecommendationRow,
  ReportRow,
  SectionRow,
  TrackedRow,
} from "./histories-repository.server";
import type { ProjectedReport } from "./projection-repository.server";
import { publishedWords } from "./published-words-rules";

type AddressingNow = ProjectedReport["addressings"][number];
type ItemNow = ProjectedReport["items"][number];

/** The words of a text for the search index, as analyse() gives them. */
export type WordsOf = (text: string) => string;

export interface Parts {
  asked: AddressingRow[];
  answers: AttributionRow[];
  events: EventRow[];
  addressings: AddressingNow[];
  tracked: TrackedRow[];
  items: ItemNow[];
  bodies: Bodies;
  recommendations: readonly RecommendationRow[];
  sections: readonly SectionRow[];
  wordsOf: WordsOf;
}

export function projectListings(report: ReportRow, parts: Parts): ProjectedReport["listings"] {
  const { recommendations, wordsOf } = parts;
  const addressees = parts.addressings.filter((addressing) => addressing.capacity === "addressee");
  const answered = addressees.filter((addressing) => isAnswered(statusOf(addressing)));
  const shared = sharedWords(report, parts);
  const subjects: readonly (RecommendationRow | null)[] =
    recommendations.length === 0 ? [null] : recommendations;
  return subjects.map((recommendation) => {
    const own = parts.items.filter((item) => item.recommendationId === recommendation?.id);
    return {
      row: {
        reportId: report.id,
        recommendationId: recommendation?.id ?? null,
        reference: recommendation?.reference ?? report.reference,
        reportKind: report.kind,
        recommendationKind: recommendation?.kind ?? null,
        issuerId: report.issuerId,
        year: report.reportedOn === null ? null : Number(report.reportedOn.slice(0, 4)),
        reportedOn: report.reportedOn,
        publishedOn: report.publishedOn,
        askedCount: addressees.length,
        answeredCount: answered.length,
        trackedCount: own.length,
        doneCount: own.filter((item) => saysItIsDone(item.implementation)).length,
        checkedCount: own.filter((item) => isChecked(item.level)).length,
      },
      words: {
        ...shared,
        text: wordsOf(recommendation?.text ?? ""),
        reference: wordsOfReference(report, recommendation),
      },
    };
  });
}

/** Answered or not does not depend on the day, so any day will do. */
const statusOf = (addressing: AddressingNow) =>
  responseStatus(
    {
      ...addressing,
      bodyId: addressing.bodyId ?? null,
      responsibleBodyId: addressing.responsibleBodyId ?? null,
      bodyClosedOn: addressing.bodyClosedOn ?? null,
      dueOn: addressing.dueOn ?? null,
      dueBasis: addressing.dueBasis ?? null,
      firstRespondedOn: addressing.firstRespondedOn ?? null,
    },
    "9999-12-31",
  );

/** Words of the report that every item of it is found by; concerns stand in the items themselves. */
function sharedWords(
  report: ReportRow,
  parts: Parts,
): Record<Exclude<SearchColumn, "text" | "reference">, string> {
  const { wordsOf } = parts;
  const sections = parts.sections.filter((row) => row.section !== "concerns");
  const bodies = parts.asked.flatMap((row) => [
    row.addressedAs ?? "",
    row.bodyId === null ? "" : (parts.bodies.node(resolveMerge(row.bodyId, parts.bodies.node))?.name ?? ""),
  ]);
  return {
    title: wordsOf(report.title ?? ""),
    body: wordsOf(bodies.join(" ")),
    context: sections
      .map((row) => wordsOf(row.text ?? ""))
      .filter((words) => words !== "")
      .join(" "),
    issuer: wordsOf(report.issuerName),
    response: wordsOf(publishedWords({ ...parts, isWithheldFrom: isKeptBack(parts.events) }).join(" ")),
  };
}

/** References are found whole: they pass no stemmer. */
const wordsOfReference = (report: ReportRow, recommendation: RecommendationRow | null): string =>
  [report.reference, report.sourceReference, recommendation?.reference]
    .filter((part) => part != null)
    .join(" ")
    .toLowerCase();
