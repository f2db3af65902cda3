import type { AskedBody, ClockRow } from "~/domain/addressings/view-addressings.server";
import type { Answer } from "~/domain/responses/view-responses.server";
import { showDate } from "~/lib/dates";
import { labelOf, SPLIT_METHODS, type KnownOnBasis, type SplitMethod } from "~db/vocabulary";
import type * as H from "./history-repository.server";
import {
  assessmentStatements,
  checkStatements,
  claimStatements,
  clockStatements,
  disputeStatements,
  letterStatement,
  newestFirst,
  positionStatements,
  type Statement,
} from "./timeline-rules";

export interface Histories {
  asked: readonly AskedBody[];
  report: {
    issuerName: string;
    reportedOn: string | null;
    sentOn: string | null;
    publishedOn: string | null;
  };
  positions: readonly H.PositionRow[];
  claims: readonly H.ClaimRow[];
  assessments: readonly H.AssessmentRow[];
  verifications: readonly H.VerificationRow[];
  disputes: readonly H.DisputeRow[];
  answers: readonly Answer[];
  clock: readonly ClockRow[];
  wordings: readonly {
    id: number;
    text: string | null;
    split: SplitMethod;
    knownOn: string;
    knownOnBasis: KnownOnBasis;
  }[];
}

/** Every statement about one recommendation, newest first: the letters, what bodies said, what was found. */
export function timelineOf(histories: Histories): Statement[] {
  const nameOf = new Map(
    histories.asked.map((body) => [body.addressingId, body.body?.name ?? body.addressedAs]),
  );
  const ofBodies = histories.asked.flatMap(({ addressingId }) => {
    const name = nameOf.get(addressingId) ?? "";
    const own = <Row extends { addressingId: number }>(rows: readonly Row[]): Row[] =>
      rows.filter((row) => row.addressingId === addressingId);
    return [
      ...clockStatements(name, own(histories.clock)),
      ...positionStatements(name, own(histories.positions)),
      ...claimStatements(name, own(histories.claims)),
      ...assessmentStatements(name, own(histories.assessments)),
      ...checkStatements(name, own(histories.verifications)),
      ...disputeStatements(name, own(histories.disputes)),
    ];
  });
  const letters = histories.answers.map((answer) =>
    letterStatement(
      answer.addressingIds.flatMap((id) => nameOf.get(id) ?? []),
      { ...answer, text: null },
    ),
  );
  return newestFirst([...issued(histories), ...reworded(histories), ...letters, ...ofBodies]);
}

function issued({ report }: Histories): Statement[] {
  const steps = [
    { id: "reported", on: report.reportedOn, what: "The report is dated this day." },
    {
      id: "sent",
      on: report.sentOn === report.reportedOn ? null : report.sentOn,
      what: "The report was sent.",
    },
    { id: "published", on: report.publishedOn, what: "The report was published." },
  ];
  return steps.flatMap(({ id, on, what }) => (on === null ? [] : [{ id, on, what, who: report.issuerName }]));
}

/** The first wording came with the report; each later one is a change of this register. */
const reworded = ({ wordings }: Histories): Statement[] =>
  wordings.slice(1).map((wording, index) => ({
    id: `wording-${wording.id}`,
    on: wording.knownOn,
    who: "This register",
    what: `Corrected the wording of this item (${labelOf(SPLIT_METHODS, wording.split).toLowerCase()}).`,
    quote:
      wordings[index]?.text === undefined
        ? undefined
        : `Before ${showDate(wording.knownOn)} it read: ${wordings[index]?.text ?? "[removed]"}`,
  }));
