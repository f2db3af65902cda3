import { RULES } from "~/domain/priorities/score-rules";
import { countedInWords } from "~/domain/priorities/priority-messages";
import { FACTORS, HIGHEST_SCORE, type Weights } from "~/domain/priorities/weight-rules";
import { labelOf, PRIORITY_FACTORS, termOf, type PriorityFactor } from "~db/vocabulary";
import { londonMinute } from "~/lib/london-time";
import { DataTable } from "./data-table";

interface OneScore {
  factor: PriorityFactor;
  score: number;
  isJudged: boolean;
  counted?: number | null;
  reason?: string | null;
}

/** Said where something public changed since the places were counted, and they are being counted anew. */
export const RecountNotice = ({ freshness }: { freshness: { at: number; isRecounting: boolean } }) =>
  freshness.isRecounting ? (
    <p className="register-note-line">
      Places and scores by the data are as on {londonMinute(freshness.at)} and are being counted again,
      because something changed since. Load the page again in a few seconds to see them.
    </p>
  ) : null;

/** The scores of one entry in a line; those of people are marked. */
export const ScoreLine = ({ scores }: { scores: readonly OneScore[] }) => (
  <p className="register-result__who">
    {scores.map(({ factor, score, isJudged }, at) => (
      <span key={factor}>
        {at === 0 ? "" : " · "}
        {labelOf(PRIORITY_FACTORS, factor)} {score}
        {isJudged ? " (by a person)" : ""}
      </span>
    ))}
  </p>
);

/** Each score of one entry with what it rests on. */
export const ScoreTable = ({ scores, caption }: { scores: readonly OneScore[]; caption: string }) => (
  <DataTable
    caption={caption}
    columns={[
      { key: "factor", label: "Factor" },
      { key: "score", label: `Score, 0 to ${HIGHEST_SCORE}`, isNumeric: true },
      { key: "from", label: "Where it comes from" },
    ]}
    rows={scores.map(({ factor, score, counted, isJudged, reason }) => ({
      key: factor,
      cells: [
        labelOf(PRIORITY_FACTORS, factor),
        String(score),
        fromWhere({ factor, counted, isJudged, reason }),
      ],
    }))}
  />
);

function fromWhere({ factor, counted, isJudged, reason }: Omit<OneScore, "score">): string {
  if (isJudged) return `A person: ${reason ?? "the reason was removed"}`;
  const words = countedInWords(factor, counted ?? null);
  return words === "" ? "The register’s data" : `The register’s data: ${words}`;
}

/** How a priority is reckoned: what each factor means, its rule and its weight. */
export function PriorityMethod({ weights }: { weights: Weights }) {
  const whole = FACTORS.reduce((sum, factor) => sum + weights[factor], 0);
  return (
    <>
      <p>
        Each factor is scored from 0 to {HIGHEST_SCORE}, by a rule from the register’s data or by a person
        with a reason, which then goes before the data. The priority is the mean of the scores by these
        weights, as a share of the highest there can be, 0 to 100. A factor of weight 0 does not count. Where
        scores are equal, what was asked first comes first.
      </p>
      <DataTable
        caption="What counts, and how much"
        columns={[
          { key: "factor", label: "Factor" },
          { key: "weight", label: "Weight", isNumeric: true },
          { key: "share", label: "Share", isNumeric: true },
          { key: "meaning", label: "What it says" },
        ]}
        rows={FACTORS.map((factor) => ({
          key: factor,
          cells: [
            labelOf(PRIORITY_FACTORS, factor),
            String(weights[factor]),
            `${Math.round((weights[factor] / whole) * 100)}%`,
            termOf(PRIORITY_FACTORS, factor).meaning,
          ],
        }))}
      />
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">How the data are scored</span>
        </summary>
        <div className="nhsuk-details__text">
          <dl>
            {FACTORS.map((factor) => (
              <div key={factor}>
                <dt>
                  <strong>{labelOf(PRIORITY_FACTORS, factor)}</strong>
                </dt>
                {RULES[factor].map((rule) => (
                  <dd key={rule}>{rule}</dd>
                ))}
              </div>
            ))}
          </dl>
        </div>
      </details>
    </>
  );
}

/** What an entry says, where its words may stand on a list. */
export const titleInWords = (title: string | null, isSensitive: boolean): string =>
  title ??
  (isSensitive ? "Its words stand on its own page, with a content notice." : "Its words were removed.");
