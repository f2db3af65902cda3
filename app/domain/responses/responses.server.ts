import { historyOf, knownNow, type Known } from "~/domain/known";
import type * as V from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import * as repository from "./response-repository.server";

export interface NewResponse {
  reportId: number;
  /** Whose answer it is; several for a joint one, none while nobody knows (D5, D6). */
  addressingIds: readonly number[];
  kind?: V.ResponseKind;
  datedOn?: string | null;
  receivedOn?: string | null;
  text?: string | null;
  isWithheld?: boolean;
  submissionId?: number | null;
  known: Known;
}

/** Records an answer as part of an act; a body's second answer is marked as a further one. Returns its id. */
export function addResponse(w: Writing, response: NewResponse): number {
  const isFurther = response.addressingIds.some((id) => repository.countResponsesFrom(id) > 0);
  const responseId = repository.insertResponse(w, {
    reportId: response.reportId,
    kind: response.kind ?? (isFurther ? "further_response" : "response"),
    datedOn: response.datedOn ?? null,
    receivedOn: response.receivedOn ?? null,
    textId: w.textOrNull("statement", response.text),
    isWithheld: response.isWithheld ?? false,
    submissionId: response.submissionId ?? null,
    ...historyOf(w, response.known),
  });
  for (const addressingId of response.addressingIds)
    attribute(w, { responseId, addressingId, isAttributed: true, known: response.known });
  return responseId;
}

/** Says whose an answer is, or that it is not theirs after all; the newest word on a pair counts (D6). */
export function attribute(
  w: Writing,
  given: { responseId: number; addressingId: number; isAttributed: boolean; reason?: string; known: Known },
): void {
  repository.insertAttribution(w, {
    responseId: given.responseId,
    addressingId: given.addressingId,
    isAttributed: given.isAttributed,
    reasonTextId: w.textOrNull("reason", given.reason),
    ...historyOf(w, given.known),
  });
}

export const { listAttributedTo, findResponse } = repository;

/** An answer is another addressing's after all (D6): both rows stay in the history. */
export function moveAttribution(
  w: Writing,
  moved: { responseId: number; from: number; to: number; reason: string },
): void {
  const { responseId, reason } = moved;
  const known = knownNow(w, "registrar");
  attribute(w, { responseId, addressingId: moved.from, isAttributed: false, reason, known });
  attribute(w, { responseId, addressingId: moved.to, isAttributed: true, reason, known });
}
