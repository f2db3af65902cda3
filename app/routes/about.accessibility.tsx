import type { MetaFunction } from "@remix-run/node";
import { PageMain, PageTitle } from "~/components/page-shell";
import { pageMeta } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = () =>
  pageMeta({
    title: "Accessibility",
    description: "How this register is made to work for everybody, and how to say where it does not.",
    canonical: paths.accessibility(),
  });

export default function AccessibilityRoute() {
  return (
    <PageMain crumbs={[{ label: "About", href: paths.about() }]}>
      <PageTitle lead="This register is meant to work for everybody, on any device.">Accessibility</PageTitle>
      <p>You should be able to:</p>
      <ul>
        <li>use every page with a keyboard alone, or with a screen reader;</li>
        <li>enlarge text to 400% without losing anything;</li>
        <li>read and use every page without JavaScript;</li>
        <li>read the numbers of every chart as a table;</li>
        <li>print any page with everything that is folded on the screen.</li>
      </ul>
      <p>
        We aim for the Web Content Accessibility Guidelines 2.2 at level AA, and check pages by program in a
        real browser. A program finds only some faults: tell us of any that you meet.
      </p>
      <h2>What does not work well yet</h2>
      <ul>
        <li>
          Documents that others published, such as scanned letters, are kept as they are. Some cannot be read
          aloud.
        </li>
        <li>Text that was recognised from scanned pages has mistakes; such text is marked.</li>
      </ul>
      <h2>Telling us</h2>
      <p>
        Use the link “Is something on this page wrong? Tell us” on the page concerned, or look at{" "}
        <a href={paths.corrections()}>corrections</a>.
      </p>
    </PageMain>
  );
}
