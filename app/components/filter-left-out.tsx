/**
 * Says which filter of the address was passed over, because the register knows nothing by that name: a list that is
 * longer than was asked for must not pass for what was asked for. Nothing where all was understood.
 */
export const FilterLeftOut = ({ refusal, hint }: { refusal: string | null; hint?: string }) =>
  refusal === null ? null : (
    <p>
      {refusal} {hint ?? "It was left out."}
    </p>
  );
