import {
  claimProgress,
  planAction,
  statePosition,
  type NewClaim,
  type NewPosition,
} from "~/domain/implementation/statements.server";
import { projectReport } from "~/domain/projection/project-report.server";
import { addResponse, type NewResponse } from "~/domain/responses/responses.server";
import * as tables from "~db/schema/all";
import type { Writing } from "~db/writing.server";
import { inAct, known, type ReportMade } from "./catalogue";

/** Statements about a report, each one act that ends by projecting the report again. */
function about<Result>(report: ReportMade, work: (w: Writing) => Result): Result {
  return inAct(report.reference, (w) => {
    const result = work(w);
    projectReport(report.id);
    return result;
  });
}

export const aResponse = (report: ReportMade, given: Partial<NewResponse> = {}): number =>
  about(report, (w) =>
    addResponse(w, {
      ...{
        reportId: report.id,
        addressingIds: report.addressings,
        datedOn: "2024-06-20",
        known: known("2024-07-01"),
      },
      ...given,
    }),
  );

export const aPosition = (
  report: ReportMade,
  trackedItemId: number,
  given: Partial<NewPosition> = {},
): number =>
  about(report, (w) =>
    statePosition(w, { trackedItemId, position: "accepted", known: known("2024-07-01"), ...given }),
  );

export const aClaim = (report: ReportMade, trackedItemId: number, given: Partial<NewClaim> = {}): number =>
  about(report, (w) =>
    claimProgress(w, {
      ...{ trackedItemId, status: "implemented", statedOn: "2024-09-01", known: known("2024-09-02") },
      ...given,
    }),
  );

export const anAction = (report: ReportMade, bodyId: number, trackedItemId: number, text: string): number =>
  about(report, (w) =>
    planAction(w, {
      bodyId,
      trackedItemIds: [trackedItemId],
      wording: {
        text,
        state: "open",
        dueOn: "2025-01-31",
        leadRole: "Director of Nursing",
        known: known("2024-08-01"),
      },
    }),
  );

const history = (w: Writing, on: string) => ({
  provenance: "registrar" as const,
  knownOn: on,
  knownOnBasis: "observed" as const,
  recordedAt: w.at,
});

export const anAssessment = (
  report: ReportMade,
  given: Omit<Partial<typeof tables.assessments.$inferInsert>, "textId"> & {
    addressingId: number;
    text?: string;
  },
): number =>
  about(report, (w) => {
    const { text = "The letter answers the concern.", ...columns } = given;
    return w.insert(tables.assessments, {
      ...{ adequacy: "adequate", concernFlag: "none", textId: w.text("judgement", text) },
      ...history(w, "2024-10-01"),
      ...columns,
    });
  });

export const aVerification = (
  report: ReportMade,
  given: Omit<Partial<typeof tables.verifications.$inferInsert>, "textId"> & {
    trackedItemId: number;
    claimId: number;
    text?: string;
  },
): number =>
  about(report, (w) => {
    const { text = "The ward log was seen.", ...columns } = given;
    return w.insert(tables.verifications, {
      ...{ method: "visit", finding: "held", level: "independently_verified", checkedOn: "2024-11-05" },
      textId: w.text("judgement", text),
      ...history(w, "2024-11-20"),
      ...columns,
    });
  });

export const aDispute = (report: ReportMade, trackedItemId: number, isDisputed = true): number =>
  about(report, (w) =>
    w.insert(tables.disputes, {
      ...{ trackedItemId, isDisputed, textId: w.text("judgement", "Families say that it did not happen.") },
      ...history(w, "2024-12-01"),
    }),
  );

export const anEvent = (
  report: ReportMade,
  addressingId: number,
  kind: (typeof tables.addressingEvents.$inferInsert)["kind"],
): number =>
  about(report, (w) =>
    w.insert(tables.addressingEvents, {
      addressingId,
      kind,
      happenedOn: "2024-07-10",
      ...history(w, "2024-07-10"),
    }),
  );

export const anExtension = (report: ReportMade, addressingId: number, dueOn: string): number =>
  about(report, (w) =>
    w.insert(tables.dueDates, {
      addressingId,
      dueOn,
      basis: "extended",
      grantedOn: "2024-06-20",
      ...history(w, "2024-06-25"),
    }),
  );
