import { isAnswered, responseStatus } from "~/domain/addressings/clock-rules";
import { isChecked, saysItIsDone } from "~/domain/assurance/level-rules";
import type { Bodies } from "./bodies-as-read.server";
import type {
  AddressingRow,
  AttributionRow,
  CategoryRow,
  EventRow,
  RecommendationRow,
  ReportRow,
  SaidRow,
  SectionRow,
  ThemeRow,
} from "./histories-repository.server";
import type { TrackedRow } from "./tracked-repository.server";
import type { ProjectedReport } from "./projection-repository.server";
import { textsOfItem, textsOfReport, wordsIn, type WordsOf } from "./searchable-texts.server";

type AddressingNow = ProjectedReport["addressings"][number];
type ItemNow = ProjectedReport["items"][number];

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
  categories: readonly CategoryRow[];
  themes: readonly ThemeRow[];
  /** What bodies plan and claim to have done, item by item. */
  said: readonly SaidRow[];
  wordsOf: WordsOf;
}

export function projectListings(report: ReportRow, parts: Parts): ProjectedReport["listings"] {
  const { recommendations, wordsOf } = parts;
  const addressees = parts.addressings.filter((addressing) => addressing.capacity === "addressee");
  const answered = addressees.filter((addressing) => isAnswered(statusOf(addressing)));
  const shared = textsOfReport(report, parts);
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
      words: wordsIn({ ...shared, ...textsOfItem(report, recommendation, parts) }, wordsOf),
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
