import type * as V from "~db/vocabulary";
import { responseStatus } from "./clock-rules";
import * as repository from "./view-addressings-repository.server";

export type { ClockRow } from "./view-addressings-repository.server";

export interface NamedBody {
  code: string;
  name: string;
}

/** One body asked, as the public sees it on a day. */
export interface AskedBody {
  addressingId: number;
  capacity: V.Capacity;
  match: V.MatchMethod;
  addressedAs: string;
  /** Null while nobody has matched the name. */
  body: NamedBody | null;
  bodyType: V.BodyType | null;
  bodyClosedOn: string | null;
  /** Who answers now; null where nobody does or nobody knows yet. */
  responsible: NamedBody | null;
  status: V.ResponseStatus;
  dueOn: string | null;
  dueBasis: V.DueDateBasis | null;
  countedFrom: string | null;
  grantedOn: string | null;
  firstRespondedOn: string | null;
  isOutsideRemit: boolean;
  hasOpenCorrection: boolean;
}

/** Everybody a report asked or told, with each response status on `today` (London). */
export const viewAsked = (reportId: number, today: string): AskedBody[] =>
  repository.listAsked(reportId).map((row) => ({
    addressingId: row.addressingId,
    capacity: row.capacity,
    match: row.match,
    addressedAs: row.addressedAs ?? "Name removed",
    body: named(row.bodyCode, row.bodyName),
    bodyType: row.bodyType,
    bodyClosedOn: row.bodyClosedOn,
    responsible: named(row.responsibleCode, row.responsibleName),
    status: statusOn(row, today),
    dueOn: row.dueOn,
    dueBasis: row.dueBasis,
    countedFrom: row.countedFrom,
    grantedOn: row.grantedOn,
    firstRespondedOn: row.firstRespondedOn,
    isOutsideRemit: row.isOutsideRemit === 1,
    hasOpenCorrection: row.hasOpenCorrection === 1,
  }));

const named = (code: string | null, name: string | null): NamedBody | null =>
  code === null || name === null ? null : { code, name };

const statusOn = (row: repository.AskedRow, today: string): V.ResponseStatus =>
  responseStatus(
    {
      ...row,
      isClockKept: row.isClockKept === 1,
      isReportWithdrawn: row.isReportWithdrawn === 1,
      isJoint: row.isJoint === 1,
      isExtensionRequested: row.isExtensionRequested === 1,
      isListedNonResponder: row.isListedNonResponder === 1,
      isWithheld: row.isWithheld === 1,
    },
    today,
  );

/** Due dates and events of a report's clocks, for its timelines. */
export const viewClockHistory = (reportId: number) => repository.listClockHistory(reportId);
