import { confirmCorrection, requestCorrection } from "~/domain/corrections/request-correction.server";
import { decideCorrection } from "~/domain/corrections/decide-correction.server";
import type { CorrectionDecision } from "~/domain/corrections/correction-rules";
import { shownStamp } from "~/domain/corrections/shown-at.server";
import { fileOf } from "../documents";
import type { Correction } from "../seed-types";
import type { Agenda } from "./agenda";
import { found, type Loaded, type LoadedReport } from "./loaded";
import { must } from "./must";
import * as repository from "./seed-repository.server";

const MINUTE = 60_000;

/** Somebody says that something is wrong, confirms the address, and the registrar decides on its own day. */
export function replayCorrection(
  loaded: Loaded,
  agenda: Agenda,
  report: LoadedReport,
  correction: Correction,
): void {
  const { kind, message, document, state, decided } = correction;
  const day = loaded.clock.day(correction.on);
  const at = loaded.clock.at(day);
  let token = "";
  const { reference } = must(
    `correction of ${report.seed.key}`,
    requestCorrection(
      {
        ...{ about: aboutOf(report, correction), kind, message, at, shown: shownStamp(at - 5 * MINUTE) },
        ...{ email: `visitor.${report.id}@demo.example`, clientAddress: `demonstration-${report.id}` },
        document: document ? { name: document.fileName, ...fileOf(document) } : null,
      },
      (made) => {
        token = made;
        return made;
      },
    ),
  );
  if (state === "unconfirmed") return;
  must(`confirmation of ${reference}`, confirmCorrection(token, loaded.clock.at(day)));
  if (!decided || state === "requested") return;
  agenda.add(loaded.clock.day(decided.on), () => decide(loaded, reference, { state, decided }));
}

function decide(
  loaded: Loaded,
  reference: string,
  { state, decided }: { state: CorrectionDecision; decided: NonNullable<Correction["decided"]> },
): void {
  const version = repository.findCorrection(reference)?.version ?? 0;
  const decision = { reference, version, decision: state, reason: decided.decision };
  const at = loaded.clock.at(loaded.clock.day(decided.on));
  must(`decision on ${reference}`, decideCorrection({ ...decision, actor: loaded.person(decided.by), at }));
}

/** The reference of what the correction is about: the report, it at a body, or an item at a body. */
function aboutOf(report: LoadedReport, { at, item }: Correction): string {
  if (at === undefined) return report.reference;
  const addressingId = found(report.addressings, at);
  if (item === undefined) return `${report.reference}@${repository.findBodyOf(addressingId)?.code ?? ""}`;
  return repository.findTracked(found(report.items, item).id, addressingId)?.reference ?? report.reference;
}
