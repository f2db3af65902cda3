import { isMonthEnd, showByMonth, showDate } from "~/lib/dates";
import {
  ADDRESSING_EVENT_KINDS,
  ADEQUACIES,
  IMPLEMENTATION_STATUSES,
  labelOf,
  levelNumber,
  POSITIONS,
  RESPONSE_KINDS,
  VERIFICATION_FINDINGS,
  VERIFICATION_LEVELS,
  type AddressingEventKind,
  type Adequacy,
  type ImplementationStatus,
  type KnownOnBasis,
  type Position,
  type Provenance,
  type ResponseKind,
  type VerificationFinding,
  type VerificationLevel,
} from "~db/vocabulary";

/** One statement as the public reads it; sorted newest first by newestFirst. */
export interface Statement {
  id: string;
  /** YYYY-MM-DD, the day it was made; where unknown, the day the public could know it. */
  on: string;
  /** The day in words where it is not known exactly: "by the end of March 2021". */
  onInWords?: string;
  who: string;
  what: string;
  change?: { fact: string; from: string; to: string };
  quote?: string;
  knownOn?: string;
  isReconstructed?: boolean;
}

interface Said {
  id: number;
  text: string | null;
  provenance: Provenance;
  knownOn: string;
  knownOnBasis: KnownOnBasis;
}

/** Who said it: the body where it published here, else who recorded its published words. */
const speaker = (body: string, provenance: Provenance): string => {
  if (provenance === "body") return body;
  if (provenance === "registrar") return `${body}, recorded by the registrar from what it published`;
  return `${body}, as published elsewhere`;
};

const common = (kind: string, said: Said, madeOn: string | null): Statement => {
  const on = madeOn ?? said.knownOn;
  return {
    ...{ id: `${kind}-${said.id}`, on, who: "", what: "" },
    quote: said.text ?? undefined,
    knownOn: said.knownOn === on ? undefined : `Public since ${showDate(said.knownOn)}`,
    isReconstructed: said.knownOnBasis === "reconstructed" || undefined,
  };
};

export interface PositionSaid extends Said {
  position: Position;
  statedOn: string | null;
  rightBodyName: string | null;
}

/** What a body said to one concern, oldest first in. */
export const positionStatements = (body: string, said: readonly PositionSaid[]): Statement[] =>
  said.map((row, index) => {
    const before = said[index - 1];
    const right = row.rightBodyName === null ? "" : ` It names ${row.rightBodyName}.`;
    return {
      ...common("position", row, row.statedOn),
      who: speaker(body, row.provenance),
      what: `${labelOf(POSITIONS, row.position)}.${right}`,
      change: changeOf(
        "Position",
        before && labelOf(POSITIONS, before.position),
        labelOf(POSITIONS, row.position),
      ),
    };
  });

export interface ClaimSaid extends Said {
  status: ImplementationStatus;
  statedOn: string | null;
  targetOn: string | null;
}

/** How far along a status is; null where it says nothing about how far. */
const PROGRESS: Readonly<Record<ImplementationStatus, number | null>> = {
  unknown: null,
  not_started: 0,
  planned: 1,
  in_progress: 2,
  partly_implemented_final: 3,
  implemented: 4,
  implemented_alternative: 4,
  not_implemented: 0,
  superseded: null,
  no_longer_applicable: null,
};

/** Whether a body now says less than it said before: shown, never smoothed over (design §2). */
export function isBackwards(before: ImplementationStatus, after: ImplementationStatus): boolean {
  const [from, to] = [PROGRESS[before], PROGRESS[after]];
  return from !== null && to !== null && to < from;
}

/** What a body said it has done, oldest first in; a moved target is a statement of its own. */
export const claimStatements = (body: string, said: readonly ClaimSaid[]): Statement[] =>
  said.flatMap((row, index): Statement[] => {
    const before = said[index - 1];
    const label = labelOf(IMPLEMENTATION_STATUSES, row.status);
    const back = before && isBackwards(before.status, row.status) ? " This is a step back." : "";
    const main: Statement = {
      ...common("claim", row, row.statedOn),
      who: speaker(body, row.provenance),
      what: `${label}.${back}`,
      change: changeOf("Status", before && labelOf(IMPLEMENTATION_STATUSES, before.status), label),
    };
    const aimedFor = said.slice(0, index).findLast((earlier) => earlier.targetOn !== null)?.targetOn;
    if (!aimedFor || row.targetOn === null || aimedFor === row.targetOn) return [main];
    const moved: Statement = {
      ...{ ...main, id: `target-${row.id}`, quote: undefined, what: "Moved the day it aims for." },
      change: changeOf("Target", showDate(aimedFor), showDate(row.targetOn)),
    };
    return [main, moved];
  });

export interface AssessmentSaid extends Said {
  adequacy: Adequacy;
  reply: string | null;
  assessorName: string | null;
}

export const assessmentStatements = (body: string, said: readonly AssessmentSaid[]): Statement[] =>
  said.map((row, index) => {
    const before = said[index - 1];
    const label = labelOf(ADEQUACIES, row.adequacy);
    return withReply(body, row.reply, {
      ...common("assessment", row, null),
      who: row.assessorName ?? "An oversight reviewer",
      what: `Judged the answer of ${body}: ${label.toLowerCase()}.`,
      change: changeOf("Adequacy", before && labelOf(ADEQUACIES, before.adequacy), label),
    });
  });

export interface CheckSaid extends Said {
  finding: VerificationFinding;
  level: VerificationLevel;
  checkedOn: string;
  reply: string | null;
  verifierName: string | null;
}

export const checkStatements = (body: string, said: readonly CheckSaid[]): Statement[] =>
  said.map((row, index) => {
    const before = said[index - 1];
    const turn = before ? levelTurn(before.level, row.level) : "";
    return withReply(body, row.reply, {
      ...common("check", row, row.checkedOn),
      who: row.verifierName ?? "An oversight reviewer",
      what: `Checked what ${body} says. ${labelOf(VERIFICATION_FINDINGS, row.finding)}.${turn}`,
      change: changeOf("Level", before && levelInWords(before.level), levelInWords(row.level)),
    });
  });

const levelInWords = (level: VerificationLevel) =>
  `${levelNumber(level)}: ${labelOf(VERIFICATION_LEVELS, level)}`;

const levelTurn = (before: VerificationLevel, after: VerificationLevel): string => {
  const by = levelNumber(after) - levelNumber(before);
  return by === 0 ? "" : by > 0 ? " The level was raised." : " The level was lowered.";
};

export interface DisputeSaid extends Said {
  isDisputed: number;
  reply: string | null;
}

export const disputeStatements = (body: string, said: readonly DisputeSaid[]): Statement[] =>
  said.map((row) =>
    withReply(body, row.reply, {
      ...common("dispute", row, null),
      who: "Oversight",
      what:
        row.isDisputed === 1 ? `What ${body} says is disputed.` : `What ${body} says is no longer disputed.`,
    }),
  );

export interface LetterSaid extends Said {
  kind: ResponseKind;
  datedOn: string | null;
  isWithheld: boolean;
}

/** A letter of answer, by the bodies it is attributed to. */
export const letterStatement = (bodies: readonly string[], letter: LetterSaid): Statement => ({
  ...common("letter", letter, letter.datedOn),
  ...byMonth(letter),
  who: bodies.length === 0 ? "Not known whose" : bodies.join(", "),
  what: letter.isWithheld
    ? "Answered; the answer is not published."
    : `${labelOf(RESPONSE_KINDS, letter.kind)}${bodies.length > 1 ? ", given jointly" : ""}.`,
});

/** An imported letter's month of upload is all that is known of when it became public (imports' uploadedBy). */
function byMonth({ datedOn, knownOn, knownOnBasis }: LetterSaid): Partial<Statement> {
  if (knownOnBasis !== "reconstructed" || !isMonthEnd(knownOn) || datedOn === knownOn) return {};
  return datedOn === null
    ? { onInWords: showByMonth(knownOn) }
    : { knownOn: `Public ${showByMonth(knownOn)}` };
}

export interface ClockSaid {
  id: string;
  kind: AddressingEventKind | "due_date";
  on: string;
  dueOn: string | null;
  text: string | null;
  knownOn: string;
  knownOnBasis: KnownOnBasis;
}

/** Later due dates and events of one body's clock, oldest first in; the first due date is part of being asked. */
export function clockStatements(body: string, rows: readonly ClockSaid[]): Statement[] {
  const dues = rows.filter((row) => row.kind === "due_date");
  return rows.flatMap((row): Statement[] => {
    const shared = { id: row.id, on: row.on, quote: row.text ?? undefined };
    if (row.kind !== "due_date")
      return [{ ...shared, who: body, what: `${labelOf(ADDRESSING_EVENT_KINDS, row.kind)}.` }];
    const before = dues[dues.indexOf(row) - 1];
    if (!before?.dueOn || row.dueOn === null || before.dueOn === row.dueOn) return [];
    const change = changeOf("Due", showDate(before.dueOn), showDate(row.dueOn));
    return [{ ...shared, who: body, what: "The day to answer by changed.", change }];
  });
}

const changeOf = (fact: string, from: string | undefined, to: string): Statement["change"] =>
  from === undefined || from === to ? undefined : { fact, from, to };

const withReply = (body: string, reply: string | null, statement: Statement): Statement =>
  reply === null
    ? statement
    : { ...statement, quote: [statement.quote, `${body} replied: ${reply}`].filter(Boolean).join("\n\n") };

/** Newest first; of one day, the one recorded later first. */
export const newestFirst = (statements: readonly Statement[]): Statement[] =>
  [...statements].reverse().sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
