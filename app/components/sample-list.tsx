import type { ListedSample } from "~/domain/samples/view-samples.server";
import { EmptyState } from "./empty-state";

interface SampleListProps {
  samples: readonly ListedSample[];
  href: (reference: string) => string;
}

/** Random samples of claims and of letters, newest first, each with where it stands. */
export function SampleList({ samples, href }: SampleListProps) {
  if (samples.length === 0) return <EmptyState title="No sample has been drawn yet." />;
  return (
    <ol className="register-results">
      {samples.map((sample) => (
        <li key={sample.reference} className="register-result">
          <p className="register-result__head">
            <a className="register-result__link" href={href(sample.reference)}>
              {sample.title}
            </a>{" "}
            <span className="register-result__meta">{sample.reference}</span>
          </p>
          <p className="register-result__state">
            {sample.size.toLocaleString("en-GB")} of {sample.frameSize.toLocaleString("en-GB")}{" "}
            {sample.isOfLetters ? "letters of answer" : "claims"}. {sample.state}
          </p>
        </li>
      ))}
    </ol>
  );
}
