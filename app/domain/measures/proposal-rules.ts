import type { AimFields } from "./measure-fields";
import type { TypedFields } from "./definition-rules";
import type { TypedPoint } from "./point-rules";

/** What waits for sign-off, as it was typed or read from a file: judged anew whenever it is shown or published. */
export type ProposalContent =
  | {
      kind: "points";
      rows: readonly TypedPoint[];
      /** What was left unread of a file. */ notes: readonly string[];
    }
  | {
      kind: "definition";
      fields: TypedFields;
      aim: AimFields;
      /** Why it is changed; empty for a new one. */ reason: string;
    };

export type ProposalRefusal =
  | "not_yours"
  | "not_for_this_state"
  | "only_approver"
  | "own_work"
  | "others_work"
  | "stale"
  | "return_reason_missing"
  | "nothing_to_publish"
  | "definition_incomplete"
  | "no_figures"
  | "reason_missing";

const MESSAGES: Readonly<Record<ProposalRefusal, readonly [field: string, sentence: string]>> = {
  not_yours: ["form", "Your body has no such draft"],
  not_for_this_state: [
    "form",
    "This has moved on since you opened the page. Reload the page to see where it is.",
  ],
  only_approver: ["form", "Only an approver of your body can do this"],
  own_work: ["form", "You wrote this, so another approver must publish or return it"],
  others_work: ["form", "Only whoever wrote this can take it back"],
  stale: ["form", "Somebody changed this while you looked at it. Reload the page."],
  return_reason_missing: ["reason", "Say what should be changed"],
  nothing_to_publish: ["form", "No row of this can be used, or none says anything new"],
  definition_incomplete: ["form", "The definition is not complete; return it to its author"],
  no_figures: ["figures", "Type at least one figure, or choose a file"],
  reason_missing: ["reason", "Say why the definition is changed: it is published with it"],
};

export const isProposalRefusal = (refusal: string): refusal is ProposalRefusal => refusal in MESSAGES;

export function proposalSentences(refusals: readonly ProposalRefusal[]): Record<string, string> {
  const sentences: Record<string, string> = {};
  for (const refusal of refusals) {
    const [field, sentence] = MESSAGES[refusal];
    sentences[field] ??= sentence;
  }
  return sentences;
}

const MOST_LINES = 200;

/**
 * Figures typed a line each: "2026-02, 12", or "2026-02, 9, 10" for so many of so many, with "provisional" after
 * them where they are. Commas stand between; a tab or a semicolon does as well.
 */
export function typedLines(text: string, isRatio: boolean): TypedPoint[] {
  return text
    .split("\n")
    .map((line, at) => ({ line: line.trim(), row: at + 1 }))
    .filter(({ line }) => line !== "")
    .slice(0, MOST_LINES)
    .map(({ line, row }) => {
      const cells = line.split(/\s*[,;\t]\s*/);
      const status = /^(?:provisional|final|p|f)$/i.test(cells.at(-1) ?? "") ? (cells.pop() ?? "") : "";
      const [period = "", first = "", second = "", ...more] = cells;
      const hasParts = isRatio && second !== "";
      // What is left over is shown as it was typed, and refused as no figure.
      const value = hasParts
        ? ""
        : [first, ...(isRatio ? [] : [second]), ...more].filter((cell) => cell !== "").join(", ");
      return {
        ...{ row, period, value, status, unit: "" },
        ...{ numerator: hasParts ? first : "", denominator: hasParts ? [second, ...more].join(", ") : "" },
      };
    });
}
