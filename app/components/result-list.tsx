import type { ReactNode } from "react";
import { escapedHtml } from "~/lib/escaped-html";

/** One stretch of text of a snippet; `isMatch` marks the words that were searched for. */
export interface SnippetPart {
  text: string;
  isMatch?: boolean;
}

export interface Result {
  href: string;
  /** "PFD-2024-0621.3" */
  reference: string;
  /** "Matter of concern" */
  kind: string;
  /** Shown as "6 May 2026". */
  date?: string;
  issuer?: string;
  /** Names of the bodies asked; the first two are shown and the rest counted. */
  addressees: readonly string[];
  snippet?: readonly SnippetPart[];
  /** "Answered by 2 of 3 · 1 says done · not verified" */
  state?: string;
  /** A line of warning, such as why no words of the text are shown. */
  note?: string;
}

const SHOWN_ADDRESSEES = 2;

function askedOf(addressees: readonly string[]): string {
  if (addressees.length === 0) return "no body named";
  const shown = addressees.slice(0, SHOWN_ADDRESSEES).join(", ");
  const more = addressees.length - SHOWN_ADDRESSEES;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

export function ResultList({ results }: { results: readonly Result[] }) {
  return (
    <ul className="register-results">
      {results.map((result) => (
        <li key={result.href} className="register-result">
          <article dangerouslySetInnerHTML={{ __html: entryInHtml(result) }} />
        </li>
      ))}
    </ul>
  );
}

export interface ResultGroup {
  href: string;
  heading: string;
  meta?: ReactNode;
  results: readonly Result[];
}

/** Results under the reports they come from. */
export function ResultGroups({ groups }: { groups: readonly ResultGroup[] }) {
  return (
    <>
      {groups.map((group) => (
        <section className="register-result-group" key={group.href}>
          <h2 className="nhsuk-heading-s">
            <a href={group.href}>{group.heading}</a>
          </h2>
          {group.meta ? <p className="register-result__meta">{group.meta}</p> : null}
          <ResultList results={group.results} />
        </section>
      ))}
    </>
  );
}

/**
 * Twenty of these are most of a page's elements: written out as text, every value in it escaped, they take a fraction
 * of the time that React takes for them. Parts of a snippet are data: text that came from a report is never read as
 * HTML.
 */
function entryInHtml(result: Result): string {
  const { href, reference, kind, date, issuer, addressees, snippet = [], note, state } = result;
  const meta = [kind, date].filter(Boolean).join(" · ");
  const words = snippet.map(({ text, isMatch }) =>
    isMatch ? `<mark>${escapedHtml(text)}</mark>` : escapedHtml(text),
  );
  return [
    `<p class="register-result__head"><a class="register-result__link" href="${escapedHtml(href)}">${escapedHtml(reference)}</a> `,
    `<span class="register-result__meta">${escapedHtml(meta)}</span></p>`,
    `<p class="register-result__who">${issuer ? `${escapedHtml(issuer)} ` : ""}`,
    `<span class="register-result__arrow" aria-hidden="true">→</span>`,
    `<span class="nhsuk-u-visually-hidden">asked</span> ${escapedHtml(askedOf(addressees))}</p>`,
    words.length > 0 ? `<p class="register-snippet">${words.join("")}</p>` : "",
    note ? `<p class="register-result__note">${escapedHtml(note)}</p>` : "",
    state ? `<p class="register-result__state">${escapedHtml(state)}</p>` : "",
  ].join("");
}
