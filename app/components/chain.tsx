import type { ReactNode } from "react";

/** The steps of the chain in the order they happen. */
export const CHAIN_STEPS = ["asked", "answered", "says", "checked", "effect"] as const;
export type ChainStepName = (typeof CHAIN_STEPS)[number];

/** `missing` is past when it could be expected; `waiting` is not due yet; `adverse` was judged against the body. */
export type ChainState = "done" | "partly" | "waiting" | "missing" | "adverse";

export interface ChainStep {
  state: ChainState;
  /** What happened, or that it did not, as a sentence. */
  sentence: ReactNode;
  /** Shown as "6 May 2026". */
  date?: string;
  /** Why we say so: "calculated: date sent + 56 days", "letter of 3 March 2025". */
  basis?: ReactNode;
  /** The step in a closed row, where the words of its state would say something else. */
  brief?: string;
  /** Tags, the level's meter, documents, a chart. */
  detail?: ReactNode;
}

export interface ChainRow {
  /** Anchor of the row, such as the tracked item's reference. */
  id: string;
  body: string;
  bodyHref?: string;
  /** The name used in the report, and who is responsible now, where they differ. */
  addressedAs?: string;
  nowWith?: ReactNode;
  /** The row in one line of words; made from the steps where absent. */
  summary?: string;
  steps: Partial<Record<ChainStepName, ChainStep>>;
  /** The sentence about a correction that is being decided. */
  correctionRequested?: ReactNode;
  correctionHref: string;
  /** Open though it is one of several: the address named it. */
  isOpen?: boolean;
}

const STEP_LABEL: Record<ChainStepName, string> = {
  asked: "Asked",
  answered: "Answered",
  says: "Says",
  checked: "Checked",
  effect: "Effect",
};

/** Said where nothing is known of a step: a blank would read as an oversight of ours. */
const NOTHING_KNOWN: Record<ChainStepName, string> = {
  asked: "The register does not hold when this body was asked.",
  answered: "No response published.",
  says: "This body has not said what it has done.",
  checked: "Nobody has checked this.",
  effect: "No effect has been measured.",
};

const IN_BRIEF: Record<ChainStepName, Record<"yes" | "no" | "partly" | "waiting" | "adverse", string>> = {
  asked: { yes: "asked", no: "date asked not held", partly: "asked", waiting: "asked", adverse: "asked" },
  answered: {
    yes: "answered",
    no: "no response published",
    partly: "answered in part",
    waiting: "answer awaited",
    adverse: "answer judged not adequate",
  },
  says: {
    yes: "says it is done",
    no: "has not said what it did",
    partly: "says it is under way",
    waiting: "nothing said yet",
    adverse: "says it will not do it",
  },
  checked: {
    yes: "checked",
    no: "not checked",
    partly: "checked in part",
    waiting: "check awaited",
    adverse: "checked, and did not hold",
  },
  effect: {
    yes: "effect measured",
    no: "effect not measured",
    partly: "some effect measured",
    waiting: "effect not measured yet",
    adverse: "measured, and no safer",
  },
};

const STATE_WORD: Record<ChainState, string> = {
  done: "Yes",
  partly: "In part",
  waiting: "Not yet",
  missing: "Missing",
  adverse: "Against",
};

const stateOf = (row: ChainRow, name: ChainStepName): ChainState => row.steps[name]?.state ?? "missing";

/** The row's steps as one line of words, for a closed row. */
function inBrief(row: ChainRow): string {
  const words = CHAIN_STEPS.map((name) => {
    const state = stateOf(row, name);
    const usual = IN_BRIEF[name][state === "done" ? "yes" : state === "missing" ? "no" : state];
    return row.steps[name]?.brief ?? usual;
  });
  const line = words.join(" · ");
  return line.charAt(0).toUpperCase() + line.slice(1);
}

interface ChainProps {
  rows: readonly ChainRow[];
  /** Said first where the report allots the concern to nobody: "Asked of all four bodies together". */
  askedTogether?: ReactNode;
}

/** Per body: asked → answered → says → checked → effect. One body's row stands open, several start closed. */
export function Chain({ rows, askedTogether }: ChainProps) {
  return (
    <div className="register-chain">
      {askedTogether ? <p className="nhsuk-inset-text register-chain__together">{askedTogether}</p> : null}
      {rows.map((row) => (
        <ChainRowDetails key={row.id} row={row} isOpen={row.isOpen ?? rows.length === 1} />
      ))}
    </div>
  );
}

function ChainRowDetails({ row, isOpen }: { row: ChainRow; isOpen: boolean }) {
  return (
    <details className="register-chain__row" id={row.id} open={isOpen}>
      <summary className="register-chain__summary">
        <span className="register-chain__body">{row.body}</span>
        <span className="register-chain__brief">{row.summary ?? inBrief(row)}</span>
        {row.correctionRequested ? <span className="register-chain__flag">Correction requested</span> : null}
        <span className="register-chain__dots" aria-hidden="true">
          {CHAIN_STEPS.map((name) => (
            <StateMark key={name} state={stateOf(row, name)} />
          ))}
        </span>
      </summary>
      <div className="register-chain__open">
        <RowFacts row={row} />
        <ol className="register-steps">
          {CHAIN_STEPS.map((name) => (
            <Step key={name} name={name} step={row.steps[name]} />
          ))}
        </ol>
        {row.correctionRequested ? <p>{row.correctionRequested}</p> : null}
        <p className="register-chain__wrong">
          <a href={row.correctionHref}>
            Is this wrong? Tell us<span className="nhsuk-u-visually-hidden"> about {row.body}</span>
          </a>
        </p>
      </div>
    </details>
  );
}

function RowFacts({ row }: { row: ChainRow }) {
  return (
    <p className="register-chain__who">
      {row.addressedAs ? <>Named in the report as “{row.addressedAs}”. </> : null}
      {row.nowWith ? <>Responsible now: {row.nowWith}. </> : null}
      {row.bodyHref ? <a href={row.bodyHref}>Everything asked of {row.body}</a> : null}
    </p>
  );
}

function Step({ name, step }: { name: ChainStepName; step?: ChainStep }) {
  const state = step?.state ?? "missing";
  return (
    <li className={`register-step register-step--${state}`}>
      <StateMark state={state} />
      <div className="register-step__text">
        <h3 className="register-step__name">
          {STEP_LABEL[name]} <span className="register-step__state">{STATE_WORD[state]}</span>
          {step?.date ? <span className="register-step__date">{step.date}</span> : null}
        </h3>
        <p>{step?.sentence ?? NOTHING_KNOWN[name]}</p>
        {step?.basis ? <p className="register-step__basis">{step.basis}</p> : null}
        {step?.detail ? <div className="register-step__detail">{step.detail}</div> : null}
      </div>
    </li>
  );
}

const MARKS: Record<ChainState, ReactNode> = {
  done: <path d="m6 12.5 4 4 8-9" />,
  partly: <path d="M7 12h10" />,
  waiting: <path d="M12 7v5l3 3" />,
  missing: null,
  adverse: <path d="M12 6v7m0 3.5v.5" />,
};

/** A mark by shape as well as colour; the words beside it say the same. */
function StateMark({ state }: { state: ChainState }) {
  return (
    <svg
      className={`register-mark register-mark--${state}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="12" cy="12" r="10.5" />
      {MARKS[state]}
    </svg>
  );
}
