import type { MetaFunction } from "@remix-run/node";
import { PageMain, PageTitle } from "~/components/page-shell";
import { pageMeta } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = () =>
  pageMeta({
    title: "About this register",
    description: "What the National Recommendations Register is for, what it holds, and how it works.",
    canonical: paths.about(),
  });

export default function AboutRoute() {
  return (
    <PageMain>
      <PageTitle lead="After a death or a serious incident, coroners and investigators tell organisations what must change. This register follows each of these requests to its end.">
        About this register
      </PageTitle>
      <h2>What it follows</h2>
      <p>Each request is carried through the same steps, and a step that is missing is said to be missing:</p>
      <ol>
        <li>
          <strong>Asked:</strong> who was asked, when, and by when they were to answer.
        </li>
        <li>
          <strong>Answered:</strong> what the body said, and whether an overseer finds that it meets the
          concern.
        </li>
        <li>
          <strong>Says:</strong> what the body says it has done, and what it shows for it.
        </li>
        <li>
          <strong>Checked:</strong> whether somebody independent looked, and what they found.
        </li>
        <li>
          <strong>Effect:</strong> whether anything got safer. The register holds no measures yet.
        </li>
      </ol>
      <p>
        What a body says of itself is never shown as checked. Nothing is overwritten: a changed date or a step
        back stays visible.
      </p>

      <h2>Who it is for</h2>
      <p>
        For families, journalists, researchers and anybody else: everything published here can be read without
        an account. For the bodies that were asked, which answer and report here with a second person’s
        approval. For overseers, who judge answers and check claims, never those of their own body.
      </p>

      <h2>What it cannot do</h2>
      <ul>
        <li>It cannot make anyone answer.</li>
        <li>It does not rank bodies or places: reporting habits differ too much for that to be fair.</li>
        <li>It does not show who died: names are removed before anything is stored.</li>
        <li>Where no response is published, it cannot say whether one was sent.</li>
      </ul>

      <h2>Putting things right</h2>
      <p>
        Anybody can say that something is wrong, or that a body did reply, without an account. Each page has a
        link for it. Decisions are published under <a href={paths.corrections()}>corrections</a>, and every
        change of the register stands in its <a href={paths.ledger()}>ledger</a>.
      </p>
      <p>
        <a href={paths.aboutData()}>About the data: sources, words, gaps and licence</a>
        <br />
        <a href={paths.issuers()}>Issuers: coroner areas, investigators and others</a>
        <br />
        <a href={paths.accessibility()}>Accessibility</a>
      </p>
    </PageMain>
  );
}
