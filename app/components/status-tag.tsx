import type { ReactNode } from "react";
import { VERIFICATION_LEVELS } from "~db/vocabulary";
import { factWord, type Fact, type Tone } from "./fact-words";

const TONE_CLASS: Record<Tone, string> = {
  good: "nhsuk-tag--green",
  said: "nhsuk-tag--blue",
  waiting: "nhsuk-tag--white",
  neutral: "nhsuk-tag--grey",
  attention: "nhsuk-tag--yellow",
  adverse: "nhsuk-tag--orange",
};

/** A short label; its words carry the meaning, its colour only helps. */
export function Tag({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return <strong className={`nhsuk-tag register-tag ${TONE_CLASS[tone]}`}>{children}</strong>;
}

interface FactProps {
  fact: Fact;
  /** The vocabulary's code, such as `not_published`. */
  word: string;
}

/** A word of the register as a tag. */
export function StatusTag({ fact, word }: FactProps) {
  const { label, tone } = factWord(fact, word);
  return <Tag tone={tone}>{label}</Tag>;
}

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

/** Levels 1 to 3 are what the body says; from here on somebody else checked. */
const CHECKED_FROM = 4;
const STEPS = [1, 2, 3, 4, 5] as const;

interface VerificationLevelProps {
  /** 0 to 5, the position of the word in the vocabulary. */
  level: number;
  isDisputed?: boolean;
}

/** The level as five steps, low where the body says it and tall where it was checked, and in words. */
export function VerificationLevel({ level, isDisputed = false }: VerificationLevelProps) {
  const term = VERIFICATION_LEVELS[level];
  if (!term) throw new Error(`${level} is no verification level`);
  const says = level === 0 ? "" : level < CHECKED_FROM ? "(not checked)" : "(checked)";
  return (
    <span className="register-level">
      <svg className="register-level__meter" viewBox="0 0 84 16" aria-hidden="true" focusable="false">
        {STEPS.map((step) => {
          const kind = step > level ? "empty" : step < CHECKED_FROM ? "said" : "checked";
          const height = kind === "checked" ? 14 : 8;
          return (
            <rect
              key={step}
              className={`register-level__step register-level__step--${kind}`}
              x={(step - 1) * 17 + 1}
              y={8 - height / 2}
              width="14"
              height={height}
            />
          );
        })}
      </svg>
      <span>
        Level {level} of 5: {term.label} <span className="register-level__says">{says}</span>
      </span>
      {isDisputed ? <Tag tone="attention">Disputed</Tag> : null}
    </span>
  );
}
