import type { BodyFunnel } from "~/domain/impact/funnel-of-bodies-rules";
import { FUNNEL_PLACES } from "~/domain/impact/funnel-rules";
import { showNumber } from "~/domain/impact/shown-value-rules";
import { DataTable } from "../data-table";
import { funnelSvg, funnelWords } from "./funnel-drawing";
import { InlineDrawing } from "./inline-drawing";

interface FunnelFigureProps {
  id: string;
  body: BodyFunnel;
  /** Where a body's own chart stands. */
  hrefOf?: (key: string) => string;
}

/** A funnel plot with what it shows in words, what to know of it, and every body's numbers by name. */
export function FunnelFigure({ id, body: { funnel, ...words }, hrefOf }: FunnelFigureProps) {
  if (funnel.units.length === 0) return <p>{words.title}: there is no figure to compare yet.</p>;
  const drawn = (size: "wide" | "narrow") => (
    <InlineDrawing
      className={`register-chart__${size}`}
      svg={funnelSvg(funnel, words, { id: `${id}-${size}`, size })}
    />
  );
  const percent = words.isShare ? "%" : "";
  return (
    <figure className="register-chart register-chart--measure">
      <figcaption className="register-chart__title">{words.title}</figcaption>
      <p>{funnelWords(funnel)}</p>
      {drawn("wide")}
      {drawn("narrow")}
      <div className="register-chart__notes">
        <p>
          Each symbol is a body. Larger bodies stand to the right, where chance moves figures less. Grey
          circles lie within the limits; hollow triangles outside the 95% limits, which 1 in 20 does by
          chance; black triangles outside the 99.8% limits (Spiegelhalter 2005).
        </p>
        {funnel.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>Source: {words.source}</p>
      </div>
      <details className="nhsuk-details register-chart__table">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">The same numbers as a table</span>
        </summary>
        <DataTable
          caption={words.title}
          isCaptionHidden
          columns={[
            { key: "body", label: "Body" },
            { key: "numerator", label: "So many", isNumeric: true },
            { key: "denominator", label: words.size, isNumeric: true },
            { key: "shown", label: words.unit, isNumeric: true },
            { key: "place", label: "Where it lies" },
          ]}
          rows={funnel.units.map(({ key, label, numerator, denominator, shown, place }) => ({
            key,
            cells: [
              hrefOf ? <a href={hrefOf(key)}>{label}</a> : label,
              showNumber(numerator),
              showNumber(denominator),
              `${showNumber(shown)}${percent}`,
              FUNNEL_PLACES[place],
            ],
          }))}
        />
      </details>
    </figure>
  );
}
