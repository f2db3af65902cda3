import { paths } from "~/lib/paths";
import { ContentNotice } from "./content-notice";
import { Prose } from "./prose";

interface AskedConcernProps {
  reference: string;
  issuerName: string;
  text: string | null;
  isSensitive: boolean;
}

/** The concern one works on, beside the form: its own words, who asked, and the way to its public page. */
export function AskedConcern({ reference, issuerName, text, isSensitive }: AskedConcernProps) {
  return (
    <section aria-labelledby="asked-concern">
      <h2 className="nhsuk-heading-m" id="asked-concern">
        What was asked
      </h2>
      {isSensitive ? <ContentNotice /> : null}
      <Prose text={text ?? "The text of this item was removed."} />
      <p>
        {issuerName}, <a href={paths.recommendation(reference)}>{reference} as the public sees it</a>
      </p>
    </section>
  );
}
