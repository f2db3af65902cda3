import { shareInWords, shareOfStratum } from "~/domain/samples/result-rules";
import type { DrawnClaim, ShownSample } from "~/domain/samples/view-samples.server";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import {
  BODY_TYPES,
  labelOf,
  SAMPLE_STRATA,
  VERIFICATION_FINDINGS,
  type VerificationFinding,
} from "~db/vocabulary";
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
          value: sample.isOfLetters
            ? `${inWords(sample.frameSize)} letters of answer that became public from ${showDate(sample.claimedFromOn)} to ${showDate(sample.claimedToOn)} and that nobody had assessed`
            : `${inWords(sample.frameSize)} claims, made from ${showDate(sample.claimedFromOn)} to ${showDate(sample.claimedToOn)}, by which a body says that something is done`,
        },
        {
          key: sample.isOfLetters ? "Whose letters" : "Whose claims",
          value: sample.bodyType === null ? "All kinds of bodies" : labelOf(BODY_TYPES, sample.bodyType),
        },
        { key: "To be drawn", value: inWords(sample.size) },
        { key: "Divided by", value: labelOf(SAMPLE_STRATA, sample.stratifiedBy) },
        { key: "Frozen on", value: showDate(frozenOn) },
        {
          key: sample.isOfLetters ? "List of the letters" : "List of the claims",
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

const CLAIMS = {
  ...{ one: "Claim", many: "Claims", drawn: "Claims drawn", done: "Checked since", held: "Held in full" },
  ...{ check: "Check this claim", none: "Not checked since" },
  found: (finding: VerificationFinding): string => labelOf(VERIFICATION_FINDINGS, finding),
};
const MEETS: Readonly<Record<VerificationFinding, string>> = {
  held: "Meets every concern",
  partly_held: "Meets some concerns in full",
  did_not_hold: "Meets no concern in full",
};
const LETTERS: typeof CLAIMS = {
  ...{ one: "Letter", many: "Letters", drawn: "Letters drawn", done: "Assessed since" },
  ...{ held: "Meets every concern", check: "Assess this letter", none: "Not assessed since" },
  found: (finding) => MEETS[finding],
};

/** A letter is known by its report and the code of the body. */
const hrefOf = ({ reference }: DrawnClaim, isLetter: boolean): string =>
  isLetter ? paths.report(reference.replace(/@.*$/, "")) : paths.recommendation(reference);

/** What was found, by part and claim by claim. `verifyHref` leads reviewers to the form. */
export function SampleResults({
  shown,
  verifyHref,
}: {
  shown: ShownSample;
  verifyHref?: (claim: DrawnClaim) => string;
}) {
  const { drawn, results, sentence } = shown;
  const words = shown.sample.isOfLetters ? LETTERS : CLAIMS;
  if (drawn === null)
    return <p>Nothing is drawn before the seed is known. Until then nobody can tell which will be drawn.</p>;
  return (
    <>
      <p>
        <strong>{sentence}</strong>
      </p>
      <DataTable
        caption="By part"
        columns={[
          { key: "part", label: "Part" },
          { key: "frame", label: words.many, isNumeric: true },
          { key: "drawn", label: "Drawn", isNumeric: true },
          { key: "checked", label: words.done, isNumeric: true },
          { key: "held", label: words.held, isNumeric: true },
          { key: "share", label: "Share of all (95% interval)" },
        ]}
        rows={results.map((row) => ({
          key: row.stratum,
          cells: [
            row.label,
            inWords(row.inFrame),
            inWords(row.drawn),
            inWords(row.checked),
            inWords(row.held),
            shareInWords(shareOfStratum(row)),
          ],
        }))}
      />
      <DataTable
        caption={words.drawn}
        columns={[
          { key: "claim", label: words.one },
          { key: "body", label: "Body" },
          { key: "part", label: "Part" },
          { key: "finding", label: "What was found" },
        ]}
        rows={drawn.map((claim) => ({
          key: claim.reference,
          cells: [
            <a key="claim" href={hrefOf(claim, words === LETTERS)}>
              {claim.reference}
            </a>,
            claim.bodyName ?? "No body identified",
            claim.stratum,
            claim.finding !== null ? (
              words.found(claim.finding)
            ) : verifyHref ? (
              <a key="verify" href={verifyHref(claim)}>
                {words.check}
              </a>
            ) : (
              words.none
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
          Take the list: a line for each, its part and its reference. Its SHA-256 must be the one above.
        </li>
        <li>
          Each part gets one at least, and the others in proportion to its size, by largest remainder; equal
          remainders go by the order of the parts’ words.
        </li>
        <li>
          The ticket of a line is the SHA-256 of the seed, a line feed and its reference, as 64 hexadecimal
          digits: <code>printf ’%s\n%s’ &quot;$seed&quot; &quot;$reference&quot; | sha256sum</code>
        </li>
        <li>In each part those with the lowest tickets are drawn.</li>
      </ol>
    </div>
  </details>
);
