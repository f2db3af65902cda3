import type { ReactNode } from "react";

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
  state?: ReactNode;
  /** A line of warning, such as why no words of the text are shown. */
  note?: ReactNode;
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
          <ResultEntry result={result} />
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

function ResultEntry({ result }: { result: Result }) {
  const meta = [result.kind, result.date].filter(Boolean).join(" · ");
  return (
    <article>
      <p className="register-result__head">
        <a className="register-result__link" href={result.href}>
          {result.reference}
        </a>{" "}
        <span className="register-result__meta">{meta}</span>
      </p>
      <p className="register-result__who">
        {result.issuer ? <>{result.issuer} </> : null}
        <span className="register-result__arrow" aria-hidden="true">
          →
        </span>
        <span className="nhsuk-u-visually-hidden">asked</span> {askedOf(result.addressees)}
      </p>
      {result.snippet && result.snippet.length > 0 ? <Snippet parts={result.snippet} /> : null}
      {result.note ? <p className="register-result__note">{result.note}</p> : null}
      {result.state ? <p className="register-result__state">{result.state}</p> : null}
    </article>
  );
}

/** Matching words in their context. Parts are data: text that came from a report is never read as HTML. */
export function Snippet({ parts }: { parts: readonly SnippetPart[] }) {
  return (
    <p className="register-snippet">
      {parts.map((part, index) => (part.isMatch ? <mark key={index}>{part.text}</mark> : part.text))}
    </p>
  );
}
