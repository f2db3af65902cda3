import { paths } from "~/lib/paths";

/** What a body can do where the register holds the report and not what it asks: nothing could be answered point by point. */
export function NoConcerns({ reference }: { reference: string }) {
  return (
    <div className="nhsuk-inset-text">
      <p>
        The register holds this report and not the words of its concerns, so there is nothing yet to answer
        point by point, and no action can be planned for it.
      </p>
      <p>
        <a href={paths.requestCorrection(reference)}>Ask the registrar to enter what it asks</a>, and attach
        the report as it reached you. Its concerns appear here as soon as they are entered. If you have
        answered already, choose “We did reply” there and attach the letter: it is recorded as the answer of
        your body.
      </p>
    </div>
  );
}
