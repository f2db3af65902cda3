import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageMain, PageTitle } from "~/components/page-shell";
import { RouteError } from "~/components/route-error";
import { contactAddress } from "~/http/contact.server";
import { metaOf } from "~/lib/page-meta";
import { paths } from "~/lib/paths";

export const loader = () => data({ contact: contactAddress() });

export const meta = metaOf({
  title: "Accessibility",
  description: "How accessible this register is, how it was tested, and how to tell us about a problem.",
  canonical: paths.accessibility(),
});

export default function AccessibilityRoute() {
  const { contact } = useLoaderData<typeof loader>();
  return (
    <PageMain crumbs={[{ label: "About this register", href: paths.about() }]}>
      <PageTitle lead="Everybody should be able to read this register and to use it.">
        Accessibility
      </PageTitle>
      <div className="register-guide">
        <h2>What you can do</h2>
        <ul>
          <li>make the text larger, up to 400%, without having to scroll sideways</li>
          <li>read every page on a narrow phone</li>
          <li>reach every link, button and field with a keyboard alone</li>
          <li>use a screen reader: headings, lists and tables are marked as what they are</li>
          <li>use every page without JavaScript</li>
          <li>print any page</li>
        </ul>
        <p>Every chart has a table of the same numbers. Colour alone never says anything.</p>

        <h2>What we aim for and how we test</h2>
        <p>We aim for the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.</p>
        <p>Whenever the register is changed, a program opens its pages in a real browser and checks:</p>
        <ul>
          <li>the rules that the tool axe can test by itself</li>
          <li>that nothing scrolls sideways at 320 pixels</li>
          <li>that the page can be read and its forms sent without JavaScript</li>
        </ul>
        <p>
          A program finds only some problems. This register has not yet been audited by people who use screen
          readers or other aids every day.
        </p>

        <h2>What we know is not good enough</h2>
        <ul>
          <li>
            Letters and reports are shown as their authors made them. Many are PDF files that a screen reader
            cannot read well, and some are only pictures of a page. Where we hold the words, they stand on the
            page itself.
          </li>
          <li>Wide tables scroll sideways inside themselves on a small screen. The page does not.</li>
          <li>Texts taken from documents by a program may have broken lines or lists.</li>
        </ul>

        <h2>Tell us about a problem</h2>
        {contact === null ? (
          <p>
            Tell those who gave you this address, or the administrator of this register. If the problem is on
            the page of a report, you can also follow “Is this wrong? Tell us” there.
          </p>
        ) : (
          <p>
            Write to <a href={`mailto:${contact}`}>{contact}</a>. Say which page it is about and what you
            could not do. If you need a document in another form, ask for it there.
          </p>
        )}
      </div>
    </PageMain>
  );
}

export const ErrorBoundary = () => (
  <PageMain>
    <RouteError />
  </PageMain>
);
