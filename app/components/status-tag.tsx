import type { ReactNode } from "react";

export type Tone = "good" | "said" | "waiting" | "neutral" | "attention" | "adverse";

/** The facts kept apart for each body; one word can mean different things under two of them. */
export type Fact = "response" | "position" | "implementation" | "adequacy";

const TONE_CLASS: Record<Tone, string> = {
  good: "nhsuk-tag--green",
  said: "nhsuk-tag--blue",
  waiting: "nhsuk-tag--white",
  neutral: "nhsuk-tag--grey",
  attention: "nhsuk-tag--yellow",
  adverse: "nhsuk-tag--orange",
};

/**
 * The colour beside each word. Green is kept for what was received or judged by somebody else: what a
 * body says of itself is blue, however good it sounds. A word not listed is grey.
 */
const TONES: Record<Fact, Partial<Record<string, Tone>>> = {
  response: {
    awaiting: "waiting",
    extension_requested: "waiting",
    extended: "waiting",
    received: "good",
    received_late: "attention",
    joint_received: "good",
    overdue: "adverse",
    named_non_responder: "adverse",
  },
  position: {
    accepted: "said",
    accepted_in_part: "said",
    accepted_in_principle: "said",
    already_in_place: "said",
    alternative_proposed: "said",
    under_consideration: "waiting",
    not_accepted: "attention",
    outside_remit: "attention",
  },
  implementation: {
    planned: "said",
    in_progress: "said",
    implemented: "said",
    implemented_alternative: "said",
    partly_implemented_final: "attention",
    not_implemented: "attention",
  },
  adequacy: {
    exceeds: "good",
    adequate: "good",
    adequate_alternative: "good",
    partially_adequate: "attention",
    not_adequate: "adverse",
    no_response: "adverse",
  },
};

/** A short label; its words carry the meaning, its colour only helps. */
export function Tag({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return <strong className={`nhsuk-tag register-tag ${TONE_CLASS[tone]}`}>{children}</strong>;
}

interface StatusTagProps {
  fact: Fact;
  /** The vocabulary's code, such as `not_published`. */
  word: string;
  /** The vocabulary's words for people. */
  label: string;
}

export function StatusTag({ fact, word, label }: StatusTagProps) {
  return <Tag tone={TONES[fact][word] ?? "neutral"}>{label}</Tag>;
}

const CHECKED_FROM = 4;
const LEVELS = [1, 2, 3, 4, 5] as const;

interface VerificationLevelProps {
  /** 0 none, 1–3 what the body says, 4 and 5 what somebody else checked. */
  level: number;
  /** The vocabulary's words for the level. */
  label: string;
  isDisputed?: boolean;
}

/** The level as five steps, hatched where the body says it and solid where it was checked, and in words. */
export function VerificationLevel({ level, label, isDisputed = false }: VerificationLevelProps) {
  const says = level === 0 ? "nothing shown yet" : level < CHECKED_FROM ? "not checked" : "checked";
  return (
    <span className="register-level">
      <svg className="register-level__meter" viewBox="0 0 84 16" aria-hidden="true" focusable="false">
        {LEVELS.map((step) => {
          const kind = step > level ? "empty" : step < CHECKED_FROM ? "said" : "checked";
          return (
            <rect
              key={step}
              className={`register-level__step register-level__step--${kind}`}
              x={(step - 1) * 17 + 1}
              y={kind === "checked" ? 1 : 4}
              width="14"
              height={kind === "checked" ? 14 : 8}
            />
          );
        })}
      </svg>
      <span>
        Level {level} of 5: {label} <span className="register-level__says">({says})</span>
      </span>
      {isDisputed ? <Tag tone="attention">Disputed</Tag> : null}
    </span>
  );
}

/** Explains a word of the register where it appears. */
export function WhatThisMeans({ word, children }: { word: string; children: ReactNode }) {
  return (
    <details className="nhsuk-details register-means">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">What “{word}” means</span>
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  );
}
