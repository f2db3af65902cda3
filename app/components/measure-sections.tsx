import { rollUpSentence } from "~/domain/measures/roll-up-rules";
import type { LinkedMeasure, SmallSeries } from "~/domain/measures/view-measures.server";
import { paths } from "~/lib/paths";
import { Multiples } from "./measure-multiples";

/** What a body's own figures say, each chart leading to its page. */
export const BodyMeasures = ({ series }: { series: readonly SmallSeries[] }) =>
  series.length === 0 ? null : (
    <>
      <h2>Did it get safer?</h2>
      <p>What is counted at this body. The figures show what moved, not why.</p>
      <Multiples
        id="measures"
        multiples={series.map(({ slug, name, body, chart }) => ({
          ...{ key: slug, label: name, href: paths.measureSeries(slug, body.code), chart },
        }))}
      />
    </>
  );

/** Measures linked to a theme or a recommendation, with how the bodies stand and their charts. */
export const LinkedMeasures = ({ measures, what }: { measures: readonly LinkedMeasure[]; what: string }) => {
  const withFigures = measures.filter(({ standings }) => standings.length > 0);
  const without = measures.filter(({ standings }) => standings.length === 0);
  if (measures.length === 0) return null;
  return (
    <>
      <h2>Did it get safer?</h2>
      {withFigures.map(({ slug, name, standings, series, isReliedOn }) => (
        <section key={slug} aria-labelledby={`measure-${slug}`}>
          <h3 id={`measure-${slug}`}>
            <a href={paths.measure(slug)}>{name}</a>
          </h3>
          <p>{rollUpSentence(standings)}</p>
          {isReliedOn ? (
            <p>
              A finding of “Sustained” rests on this measure: it met its target for 12 months, was fixed
              before the body said that it was done, and does not rest on the body’s word alone.
            </p>
          ) : null}
          <Multiples
            id={`series-${slug}`}
            multiples={series.map(({ body, chart }) => ({
              ...{ key: body.code, label: body.name, href: paths.measureSeries(slug, body.code), chart },
            }))}
          />
        </section>
      ))}
      {withFigures.length === 0 ? null : (
        <p>Figures that move need not move because of {what}: other things change at the same time.</p>
      )}
      {without.length === 0 ? null : (
        <>
          <h3>What could be counted</h3>
          <ul>
            {without.map(({ slug, name }) => (
              <li key={slug}>
                <a href={paths.measure(slug)}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
