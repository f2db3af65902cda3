import { paths } from "~/lib/paths";

/** What a body can do where the register holds the report and not what it asks: it is answered as a whole. */
export function NoConcerns({ reference }: { reference: string }) {
  return (
    <div className="nhsuk-inset-text">
      <p>
        The register holds this report and not the words of its concerns. Your body answers it as a whole; no
        action can be planned for it yet.
      </p>
      <p>
        To answer point by point,{" "}
        <a href={paths.requestCorrection(reference)}>ask the registrar to enter what it asks</a>, and attach
        the report as it reached you. Its concerns appear here as soon as they are entered, and nothing you
        wrote is lost.
      </p>
    </div>
  );
}
