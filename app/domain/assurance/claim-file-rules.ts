import { showDate } from "~/lib/dates";
import {
  ADEQUACIES,
  IMPLEMENTATION_STATUSES,
  labelOf,
  VERIFICATION_FINDINGS,
  VERIFICATION_LEVELS,
  VERIFICATION_METHODS,
  type Adequacy,
  type ImplementationStatus,
  type VerificationFinding,
  type VerificationLevel,
  type VerificationMethod,
} from "~db/vocabulary";

/** What the register holds of one claim, from its plan to what it changed. */
export interface ClaimFileFacts {
  actions: readonly {
    text: string | null;
    leadRole: string | null;
    dueOn: string | null;
    success: string | null;
    lessons: string | null;
  }[];
  claims: readonly {
    status: ImplementationStatus;
    knownOn: string;
    text: string | null;
    documentCount: number;
  }[];
  adequacy: Adequacy;
  checks: readonly {
    method: VerificationMethod;
    finding: VerificationFinding;
    level: VerificationLevel;
    checkedOn: string;
    nextRecheckOn: string | null;
    text: string | null;
  }[];
  /** Of measures linked to it, in words; and whether one shows that it lasted. */
  measures: readonly { slug: string; words: string; isProof: boolean }[];
}

export interface FileStage {
  key: "plan" | "delivery" | "review" | "learning" | "improvement";
  title: string;
  held: string[];
  missing: string[];
}

/** A claim's file: plan, delivery, review, learning, improvement, each with what is held and what is missing. */
export function claimFile(facts: ClaimFileFacts): FileStage[] {
  return [
    planStage(facts),
    deliveryStage(facts),
    reviewStage(facts),
    learningStage(facts),
    changeStage(facts),
  ];
}

const missingWhere = (gaps: readonly (readonly [isMissing: boolean, sentence: string])[]): string[] =>
  gaps.filter(([isMissing]) => isMissing).map(([, sentence]) => sentence);

function planStage({ actions }: ClaimFileFacts): FileStage {
  const some = actions.length > 0;
  return {
    ...{ key: "plan", title: "Plan: what was to be done" },
    held: actions.map(
      ({ text, leadRole, dueOn }) =>
        `${text ?? "These words were removed."} ${leadRole ?? "Nobody named"}, ${dueOn === null ? "no day" : `by ${showDate(dueOn)}`}.`,
    ),
    missing: missingWhere([
      [!some, "No action is recorded"],
      [some && actions.some(({ leadRole }) => leadRole === null), "Who leads on each action"],
      [some && actions.some(({ dueOn }) => dueOn === null), "The day by which each action was to be done"],
      [some && actions.every(({ success }) => success === null), "How success was to be known"],
    ]),
  };
}

function deliveryStage({ claims }: ClaimFileFacts): FileStage {
  const newest = claims.at(-1);
  return {
    ...{ key: "delivery", title: "Delivery: what the body says was done, and its evidence" },
    held: claims.map(
      ({ status, knownOn, text, documentCount }) =>
        `${showDate(knownOn)}: ${labelOf(IMPLEMENTATION_STATUSES, status)}. ${text ?? ""} ${documentCount === 1 ? "1 document" : `${documentCount} documents`}.`,
    ),
    missing: missingWhere([
      [newest === undefined, "The body has not said what it did"],
      [newest?.documentCount === 0, "A document that bears the newest claim out"],
    ]),
  };
}

function reviewStage({ adequacy, checks }: ClaimFileFacts): FileStage {
  const newest = checks.at(-1);
  return {
    ...{ key: "review", title: "Review: what others found" },
    held: [
      `The answer: ${labelOf(ADEQUACIES, adequacy)}.`,
      ...checks.map(
        ({ method, finding, level, checkedOn, nextRecheckOn, text }) =>
          `${showDate(checkedOn)}, ${labelOf(VERIFICATION_METHODS, method).toLowerCase()}: ${labelOf(VERIFICATION_FINDINGS, finding)}; ${labelOf(VERIFICATION_LEVELS, level)}. ${text ?? ""}${nextRecheckOn === null ? "" : ` To be checked again by ${showDate(nextRecheckOn)}.`}`,
      ),
    ],
    missing: missingWhere([
      [adequacy === "not_assessed" || adequacy === "assessment_superseded", "An assessment of the answer"],
      [newest === undefined, "A check by somebody independent"],
      [
        newest?.level === "independently_verified",
        "A check that held, 12 months after the first, for “Sustained”",
      ],
    ]),
  };
}

function learningStage({ actions }: ClaimFileFacts): FileStage {
  const lessons = actions.map((action) => action.lessons).filter((text) => text !== null);
  return {
    ...{ key: "learning", title: "Learning: what the body learnt" },
    held: lessons,
    missing: missingWhere([[lessons.length === 0, "What the body learnt from it"]]),
  };
}

function changeStage({ measures }: ClaimFileFacts): FileStage {
  return {
    ...{ key: "improvement", title: "Improvement: what changed" },
    held: measures.map(({ words }) => words),
    missing: missingWhere([
      [measures.length === 0, "A measure that would show a change"],
      [
        measures.length > 0 && !measures.some(({ isProof }) => isProof),
        "A measure that shows that it lasted",
      ],
    ]),
  };
}
