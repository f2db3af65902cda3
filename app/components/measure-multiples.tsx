import type { MeasureChart } from "~/domain/impact/measure-chart-rules";
import { showFigure, showPeriod } from "~/domain/impact/shown-value-rules";
import { rollUpSentence, STANDING_WORDS, type Standing } from "~/domain/measures/roll-up-rules";
import { paths } from "~/lib/paths";
import { InlineDrawing } from "./charts/inline-drawing";
import { smallChartSvg } from "./charts/small-drawing";
import { iconSvg, variationIcon } from "./charts/spc-icons";
import { DataTable } from "./data-table";
import { VariationWords } from "./measure-drawing";

/** One series drawn small, under the name of whose it is or of what it measures. */
export interface Multiple {
  key: string;
  label: string;
  href: string;
  chart: MeasureChart;
}

/**
 * Many charts side by side, each with its words: nothing is said by colour alone. Each has its own scale, for a
 * shared one would press small bodies flat.
 */
export const Multiples = ({ id, multiples }: { id: string; multiples: readonly Multiple[] }) =>
  multiples.length === 0 ? null : (
    <>
      {multiples.length === 1 ? null : (
        <p className="register-small__scale">
          Each chart has its own scale: compare how they move, not how high they stand.
        </p>
      )}
      <ul className="register-small" id={id}>
        {multiples.map(({ key, label, href, chart }) => (
          <li key={key}>
            <a href={href}>{label}</a>
            <span className="register-small__word">
              <InlineDrawing
                className="register-verdict__icon"
                svg={iconSvg(variationIcon(chart.variation))}
              />
              <span>
                <VariationWords chart={chart} />
                {lastWords(chart)}
              </span>
            </span>
            <InlineDrawing svg={smallChartSvg(chart, `${id}-${key}`)} />
          </li>
        ))}
      </ul>
    </>
  );

/** "; latest 34 in March 2026". */
function lastWords({ definition, points }: MeasureChart): string {
  const last = points.findLast(({ shown }) => shown !== null);
  if (!last || last.shown === null) return "";
  return `; latest ${showFigure(definition, last.shown)}, ${showPeriod(last.period, definition.length)}`;
}

interface RolledUp {
  code: string;
  name: string;
  standing: Standing;
}

/** How every body stands, in a sentence and a table. Not a rank: bodies differ in whom they look after. */
export const RollUpTable = ({ slug, bodies }: { slug: string; bodies: readonly RolledUp[] }) => (
  <>
    <p>{rollUpSentence(bodies.map(({ standing }) => standing))}</p>
    {bodies.length === 0 ? null : (
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Body by body</span>
        </summary>
        <div className="nhsuk-details__text">
          <DataTable
            caption="How each body stands"
            isCaptionHidden
            columns={[
              { key: "body", label: "Body" },
              { key: "standing", label: "Latest" },
            ]}
            rows={bodies.map(({ code, name, standing }) => ({
              key: code,
              cells: [
                standing === "silent" ? (
                  name
                ) : (
                  <a key="b" href={paths.measureSeries(slug, code)}>
                    {name}
                  </a>
                ),
                sentenceCase(STANDING_WORDS[standing]),
              ],
            }))}
          />
        </div>
      </details>
    )}
  </>
);

/** Who is taken together, and what was done so that the same bodies are counted in every period. */
export const pooledWords = ({
  bodies,
  ofBodies,
  hidden,
}: {
  bodies: number;
  ofBodies: number;
  hidden: number;
}): string =>
  `This takes together ${bodies} of ${ofBodies === 1 ? "1 body" : `${ofBodies} bodies`}, the same ones in every period: ` +
  "a period that one of them did not report is left out for all." +
  (hidden > 0
    ? ` ${hidden === 1 ? "1 such period is" : `${hidden} such periods are`} left out because a small figure is hidden.`
    : "");

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
