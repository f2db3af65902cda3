import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ClockRules, KnownGaps, References, Sources, Units } from "~/components/about-data";
import { ImportTable, QualityTable } from "~/components/data-quality";
import { PageContents } from "~/components/page-contents";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { WORD_LISTS, WordLists } from "~/components/word-lists";
import { datasetMarkup } from "~/domain/open-data/dataset-markup";
import { viewDataQuality } from "~/domain/data-quality/view-data-quality.server";
import { exampleReferences } from "~/domain/overview/overview.server";
import { currentMode } from "~/domain/register/current-register.server";
import { londonDay, showDate } from "~/lib/dates";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export function loader() {
  return data({
    ...viewDataQuality(),
    today: londonDay(Date.now()),
    isDemonstration: currentMode() === "demo",
    references: exampleReferences(),
  });
}

export const meta = metaOf({
  title: "About the data",
  description:
    "Where the register's data comes from, what each word means, what is missing, and its licence.",
  canonical: paths.aboutData(),
  markup: datasetMarkup,
});

const CONTENTS = [
  { id: "sources", label: "Sources and licence" },
  { id: "units", label: "The two things we count" },
  { id: "references", label: "References never change" },
  { id: "clock", label: "By when a body must answer" },
  { id: "overdue", label: "Why we rarely say “overdue”" },
  { id: "names", label: "Names of people who died" },
  { id: "known", label: "What was known, and when" },
  { id: "gaps", label: "What is missing" },
  { id: "figures", label: "How good the data is today" },
  { id: "imports", label: "When each source was last read" },
  { id: "words", label: "What each word means" },
];

export default function AboutDataRoute() {
  const { figures, imports, today, isDemonstration, references } = useLoaderData<typeof loader>();
  return (
    <PageMain crumbs={[{ label: "About this register", href: paths.about() }]}>
      <PageTitle lead="Where it comes from, what each word means, and what is missing.">
        About the data
      </PageTitle>
      <PageContents links={CONTENTS} />
      <div className="register-guide">
        <Sources isDemonstration={isDemonstration} />
        <Units />
        <References references={references} />
        <ClockRules />
        <KnownGaps />

        <h2 id="figures">How good the data is today</h2>
        <p>Counted on {showDate(today)}, over published reports only.</p>
        <QualityTable figures={figures} />

        <h2 id="imports">When each source was last read</h2>
        <ImportTable imports={imports} />

        <h2 id="words">What each word means</h2>
        <p>Each word has an address of its own that stays the same, so that you can link to it.</p>
        <ul>
          {WORD_LISTS.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
        <WordLists />
      </div>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);
