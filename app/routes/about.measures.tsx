import { PageMain, PageTitle } from "~/components/page-shell";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";
import { CHART_KINDS, VARIATIONS } from "~db/vocabulary";

export const meta = metaOf({
  title: "How to read measures and charts",
  description: "What the charts of measures show, what they cannot show, and what the words mean.",
  canonical: paths.aboutMeasures(),
});

export default function AboutMeasuresRoute() {
  return (
    <PageMain crumbs={[{ label: "About this register", href: paths.about() }]}>
      <PageTitle lead="Did it get safer? A measure counts something over time, so that one can see whether it moved.">
        How to read measures and charts
      </PageTitle>
      <h2 id="chart">A chart</h2>
      <p>
        Figures go up and down by themselves. The two outer lines show how far they go by themselves; the
        middle line is their mean. A point beyond the outer lines, or seven in a row on one side of the mean,
        is a sign that something changed. Its shape and a word say so, not its colour alone.
      </p>
      <p>
        A sign of change is not a cause. When figures move after something was done, other things may have
        moved them. Each chart says what else happened, and what is wrong with its figures.
      </p>
      <Words title="What the last point says" terms={VARIATIONS} />
      <h2 id="few">Few figures, hidden figures, no figures</h2>
      <p>
        With fewer than 12 figures nobody can tell a change from chance, and the page says so. A figure may be
        hidden so that nobody can be recognised, or not be reported. Neither is nought, and a month without a
        figure is not a month in which nothing happened.
      </p>
      <p>
        Where the way of counting changed, the chart shows the whole series and marks the break. Figures on
        its two sides are not compared. If too few stand after it, the sentence speaks of the longest stretch
        that was counted alike, and says what came after it.
      </p>
      <h2 id="bodies">Comparing bodies</h2>
      <p>
        Bodies stand in the order of their names. They look after different people and count in different
        ways, so a higher figure need not mean less safe care. Look at one body over time first.
      </p>
      <h2 id="aims">Whether a programme met its aim</h2>
      <p>
        Bodies are taken together over the same periods: a period that one of them did not report, or hid, is
        left out for all, and who lacks more than a tenth of the periods or counts in another way since is
        left out and named. The aim is held against the level of their common baseline (of shares and rates
        all events over all activity) and is judged by the 12 months up to its date. Where that cannot be
        said, the page says why.
      </p>
      <Words title="Kinds of chart" terms={CHART_KINDS} />
      <h2 id="who">Who gives the figures</h2>
      <p>
        National figures come from their source. Figures a body gives itself are signed off by two of its
        people, and the page says that they are its own. An earlier figure is never overwritten: what it was
        stays on the page.
      </p>
      <h2 id="sustained">When “Sustained” rests on a measure</h2>
      <p>A check may find that a change has lasted because of a measure, if all of this is so:</p>
      <ul>
        <li>
          what is counted, its source, its target and its link to what was asked were fixed before the body
          first said that it was done; a target that is a change since a baseline is reckoned from what was
          known of it on that day
        </li>
        <li>how it is counted has not changed since</li>
        <li>the target was met in every period of 12 months since, up to the newest figure</li>
        <li>none of those figures is hidden, missing or provisional</li>
        <li>
          each of them comes from outside the body, or was checked by somebody outside it and not revised
          since
        </li>
      </ul>
      <p>
        <a href={paths.measures()}>Look at the measures</a>
      </p>
    </PageMain>
  );
}

const Words = ({
  title,
  terms,
}: {
  title: string;
  terms: readonly { code: string; label: string; meaning: string }[];
}) => (
  <>
    <h2>{title}</h2>
    <dl className="nhsuk-summary-list">
      {terms.map(({ code, label, meaning }) => (
        <div className="nhsuk-summary-list__row nhsuk-summary-list__row--no-actions" key={code}>
          <dt className="nhsuk-summary-list__key">{label}</dt>
          <dd className="nhsuk-summary-list__value">{meaning}</dd>
        </div>
      ))}
    </dl>
  </>
);
