import { isRemitOpen } from "~/domain/addressings/addressing-decision-rules";
import { viewAddressing } from "~/domain/addressings/asked.server";
import { viewTrackedItem } from "~/domain/addressings/reassign-item.server";
import { viewAsked } from "~/domain/addressings/view-addressings.server";
import { hasActiveAccounts } from "~/domain/bodies/body-accounts.server";
import { viewAnswers } from "~/domain/responses/view-responses.server";
import * as repository from "./catalogued-repository.server";
import { candidatesOf } from "./view-worklists.server";

/** Everything the registrar decides about one report, drafts and withdrawn ones included; null when there is none. */
export function viewCataloguedReport(reference: string) {
  const report = repository.findReport(reference);
  if (!report) return null;
  return {
    report,
    asked: repository.listAsked(report.id).filter((row) => row.isWithdrawn === 0),
    items: repository.listItems(report.id),
    tracked: repository.listTracked(report.id),
    answers: viewAnswers(report.id),
  };
}

/** One addressing with its histories and what is asked of the body, on `today`; null when there is none. */
export function viewCataloguedAddressing(addressingId: number, today: string) {
  const addressing = viewAddressing(addressingId);
  if (!addressing) return null;
  const events = repository.listEvents(addressingId);
  const now = viewAsked(addressing.reportId, today).find((row) => row.addressingId === addressingId);
  return {
    addressing,
    status: now?.status ?? null,
    responsible: now?.responsible ?? null,
    bodyClosedOn: now?.bodyClosedOn ?? null,
    hasAccounts: addressing.bodyId !== null && hasActiveAccounts(addressing.bodyId),
    candidates: addressing.bodyId === null ? candidatesOf(addressing.id, addressing.addressedAs) : [],
    items: repository.listItems(addressing.reportId).filter((item) => item.isWithdrawn === 0),
    tracked: repository.listTracked(addressing.reportId).filter((item) => item.addressingId === addressingId),
    matches: repository.listMatches(addressingId),
    dueDates: repository.listDueDates(addressingId),
    events,
    isRemitOpen: isRemitOpen(events.map(({ kind }) => kind)),
  };
}

/** One item at one body with what the body said to it; null when there is none. */
export function viewCataloguedItem(reference: string) {
  const item = viewTrackedItem(reference);
  const detail = item && repository.findTrackedDetail(item.id);
  if (!item || !detail) return null;
  return {
    item: { ...item, ...detail },
    positions: repository.listPositions(item.id),
    events: repository.listEvents(item.addressingId),
  };
}
