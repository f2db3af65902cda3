import { historyOf, knownNow } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import { londonDay } from "~/lib/dates";
import { done, refused, type Outcome } from "~/lib/outcome";
import type * as V from "~db/vocabulary";
import { write } from "~db/writing.server";
import { refusalOfEvent, refusalOfExtension, type AddressingRefusal } from "./addressing-decision-rules";
import * as repository from "./addressing-repository.server";
import { addressingFor, askedOf, subjectOf, type Decision } from "./asked.server";

type Recorded = Outcome<{ addressingId: number }, AddressingRefusal>;

export interface Extension extends Decision {
  addressingId: number;
  /** The day of the coroner's decision, and the later day it allows. */
  grantedOn: string;
  dueOn: string;
  /** Where the decision can be read. */
  source: string;
}

/** Only the coroner extends; the registrar records it with its source (design §4.1). Earlier days stay visible. */
export function recordExtension(extension: Extension): Recorded {
  const { actor, at, grantedOn, dueOn, source } = extension;
  const found = addressingFor(extension.addressingId, extension);
  if (!found.ok) return found;
  const row = found.value;
  const today = londonDay(at ?? Date.now());
  const refusal = refusalOfExtension(
    { ...askedOf(row), ...row, isWithdrawn: row.isWithdrawn === 1 },
    extension,
    today,
  );
  if (refusal) return refused(refusal);
  return write({ actor, at, action: "extension_recorded", subject: subjectOf(row) }, (w) => {
    repository.insertDueDate(w, {
      addressingId: row.id,
      ...{ dueOn, grantedOn, basis: "extended", sourceTextId: w.text("reason", source) },
      ...historyOf(w, knownNow(w, "registrar")),
    });
    repository.updateAddressing(w, row.id, { version: row.version + 1 });
    projectReport(row.reportId);
    return done({ addressingId: row.id });
  });
}

export interface ClockEvent extends Decision {
  addressingId: number;
  kind: V.AddressingEventKind;
  on: string;
  /** Where it can be read, or why. */
  text?: string | null;
  /** Who says so; the registrar unless told otherwise. */
  provenance?: V.Provenance;
}

/** What else happens to a clock: more time asked for or refused, the official list, an answer withheld or released. */
export function recordClockEvent(event: ClockEvent): Recorded {
  const { actor, at, kind, on } = event;
  const found = addressingFor(event.addressingId, event);
  if (!found.ok) return found;
  const row = found.value;
  const refusal = refusalOfEvent(
    { ...askedOf(row), reportedOn: row.reportedOn },
    { kind, on },
    repository.listEventKinds(row.id),
    londonDay(at ?? Date.now()),
  );
  if (refusal) return refused(refusal);
  return write({ actor, at, action: "clock_event_recorded", subject: subjectOf(row) }, (w) => {
    repository.insertEvent(w, {
      addressingId: row.id,
      ...{ kind, happenedOn: on, textId: w.textOrNull("reason", event.text) },
      ...historyOf(w, knownNow(w, event.provenance ?? "registrar")),
    });
    repository.updateAddressing(w, row.id, { version: row.version + 1 });
    projectReport(row.reportId);
    return done({ addressingId: row.id });
  });
}
