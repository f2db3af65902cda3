import type { ReactNode } from "react";
import { PageTitle } from "./page-shell";

interface TombstoneProps {
  reference: string;
  /** "This report was withdrawn." */
  what?: string;
  date?: string;
  reason: string;
  /** What to read instead, where there is something. */
  instead?: ReactNode;
}

/** Stands where a withdrawn record stood: what it was, when it went and why. */
export function Tombstone({ reference, what = "This was withdrawn", date, reason, instead }: TombstoneProps) {
  return (
    <>
      <PageTitle caption={reference}>{what}</PageTitle>
      <p>
        {date ? <>Withdrawn on {date}. </> : null}
        {reason}
      </p>
      {instead ? <p>{instead}</p> : null}
      <p>Its reference stays in the register and will not be used again.</p>
    </>
  );
}
