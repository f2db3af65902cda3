import type { ShownSample } from "~/domain/samples/view-samples.server";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { BODY_TYPES, labelOf, SAMPLE_STRATA, VERIFICATION_FINDINGS } from "~db/vocabulary";
import { DataTable } from "./data-table";
import { SummaryList } from "./summary-list";

const inWords = (count: number): string => count.toLocaleString("en-GB");

/** What a sample was drawn from and how, so that anybody can repeat it. */
export function SampleFacts({ shown }: { shown: ShownSample }) {
  const { sample, frozenOn } = shown;
  return (
    <SummaryList
      rows={[
        {
          key: "Drawn from",
          value: `${inWords(sample.frameSize)} claims, made from ${showDate(sample.claimedFromOn)} to ${showDate(sample.claimedToOn)}, by which a body says that something is done`,
        },
        {
          key: "Whose claims",
          value: sample.bodyType === null ? "All kinds of bodies" : labelOf(BODY_TYPES, sample.bodyType),
        },
        { key: "To be drawn", value: inWords(sample.size) },
        { key: "Divided by", value: labelOf(SAMPLE_STRATA, sample.stratifiedBy) },
        { key: "Frozen on", value: showDate(frozenOn) },
        {
          key: "List of the claims",
          value: <a href={paths.sampleFrame(sample.reference)}>{sample.reference}-frame.csv</a>,
        },
        {
          key: "SHA-256 of that list",
          value: <code className="register-hash">{sample.frameDigest}</code>,
        },
        { key: "Seed", value: sample.seed, whenEmpty: "Still to come" },
        { key: "Known since", value: sample.seedOn === null ? null : showDate(sample.seedOn) },
        { key: "Where to look it up", value: sample.seedSource },
      ]}
    />
  );
}

/** What was found, by part and claim by claim. `verifyHref` leads reviewers to the form. */
export function SampleResults({
  shown,
  verifyHref,
}: {
  shown: ShownSample;
  verifyHref?: (reference: string) => string;
}) {
  const { drawn, results, sentence } = shown;
  if (drawn === null)
    return (
      <p>
        Nothing is drawn before the seed is known. Until then nobody can tell which claims will be checked.
      </p>
    );
  return (
    <>
      <p>
        <strong>{sentence}</strong>
      </p>
      <DataTable
        caption="By part"
        columns={[
          { key: "part", label: "Part" },
          { key: "frame", label: "Claims", isNumeric: true },
          { key: "drawn", label: "Drawn", isNumeric: true },
          { key: "checked", label: "Checked since", isNumeric: true },
          { key: "held", label: "Held in full", isNumeric: true },
        ]}
        rows={results.map((row) => ({
          key: row.stratum,
          cells: [
            row.label,
            inWords(row.inFrame),
            inWords(row.drawn),
            inWords(row.checked),
            inWords(row.held),
          ],
        }))}
      />
      <DataTable
        caption="Claims drawn"
        columns={[
          { key: "claim", label: "Claim" },
          { key: "body", label: "Body" },
          { key: "part", label: "Part" },
          { key: "finding", label: "What was found" },
        ]}
        rows={drawn.map((claim) => ({
          key: claim.reference,
          cells: [
            <a key="claim" href={paths.recommendation(claim.reference)}>
              {claim.reference}
            </a>,
            claim.bodyName ?? "No body identified",
            claim.stratum,
            claim.finding !== null ? (
              labelOf(VERIFICATION_FINDINGS, claim.finding)
            ) : verifyHref ? (
              <a key="verify" href={verifyHref(claim.reference)}>
                Check this claim
              </a>
            ) : (
              "Not checked since"
            ),
          ],
        }))}
      />
    </>
  );
}

/** How to repeat the draw with nothing but SHA-256. */
export const HowToRepeat = () => (
  <details className="nhsuk-details">
    <summary className="nhsuk-details__summary">
      <span className="nhsuk-details__summary-text">How to repeat the draw</span>
    </summary>
    <div className="nhsuk-details__text">
      <ol>
        <li>
          Take the list of claims: a line for each, its part and its reference. Its SHA-256 must be the one
          above.
        </li>
        <li>
          Each part gets one claim at least, and the others in proportion to its size, by largest remainder;
          equal remainders go by the order of the parts’ words.
        </li>
        <li>
          The ticket of a claim is the SHA-256 of the seed, a line feed and the claim’s reference, as 64
          hexadecimal digits:{" "}
          <code>printf ’%s\n%s’ &quot;$seed&quot; &quot;$reference&quot; | sha256sum</code>
        </li>
        <li>In each part those with the lowest tickets are drawn.</li>
      </ol>
    </div>
  </details>
);
