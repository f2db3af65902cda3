interface ProseProps {
  text: string;
  /** Larger type, for the concern itself. */
  isLarge?: boolean;
  /** Paragraphs shown before the rest folds away; 0 shows all. */
  foldAfter?: number;
}

const DEFAULT_FOLD = 8;

/** A text of this length with few line breaks folds too: 18,000 characters can be one paragraph. */
const FOLD_CHARACTERS = 2_000;
const WORTH_FOLDING = 600;

/** Paragraphs of a plain text: blank lines part them; single line breaks stay inside. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

/** The paragraphs shown at once and those folded away; a short rest is not worth folding. */
export function fold(paragraphs: readonly string[], foldAfter: number): [string[], string[]] {
  if (foldAfter === 0) return [[...paragraphs], []];
  let characters = 0;
  let shown = 0;
  while (shown < paragraphs.length && shown < foldAfter && (shown === 0 || characters < FOLD_CHARACTERS)) {
    characters += paragraphs[shown]?.length ?? 0;
    shown += 1;
  }
  const rest = paragraphs.slice(shown);
  const isWorthIt = rest.reduce((sum, paragraph) => sum + paragraph.length, 0) >= WORTH_FOLDING;
  return isWorthIt ? [paragraphs.slice(0, shown), rest] : [[...paragraphs], []];
}

/** Text as it was written, its paragraphs and line breaks kept; never read as HTML. */
export function Prose({ text, isLarge = false, foldAfter = DEFAULT_FOLD }: ProseProps) {
  const [shown, rest] = fold(paragraphsOf(text), foldAfter);
  return (
    <div className={isLarge ? "register-prose register-prose--large" : "register-prose"}>
      {shown.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
      {rest.length > 0 ? (
        <details className="nhsuk-details register-prose__rest">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">
              Read the rest ({rest.length} more {rest.length === 1 ? "paragraph" : "paragraphs"})
            </span>
          </summary>
          {rest.map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </details>
      ) : null}
    </div>
  );
}
