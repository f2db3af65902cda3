import type { ProofOfItem } from "~/domain/measures/proofs.server";
import { paths } from "~/lib/paths";
import type { FieldErrors, Typed } from "./form-field";
import { Select } from "./form-fields";

interface ProofFieldProps {
  proofs: readonly ProofOfItem[];
  errors?: FieldErrors;
  typed?: Typed;
}

/** What the linked measures show: "sustained" may rest on one that met its target, and the others say why not. */
export const ProofField = ({ proofs, ...refused }: ProofFieldProps) => {
  if (proofs.length === 0) return null;
  const proving = proofs.filter(({ refusal }) => refusal === null);
  return (
    <>
      <h3>What its measures show</h3>
      <ul>
        {proofs.map(({ slug, words }) => (
          <li key={slug}>
            {words} <a href={paths.measure(slug)}>Look at it</a>
          </li>
        ))}
      </ul>
      {proving.length === 0 ? null : (
        <Select
          name="measureId"
          label="Does “Sustained” rest on a measure? (optional)"
          placeholder="No"
          options={proving.map(({ measureId, name }) => ({ value: String(measureId), label: name }))}
          {...refused}
        />
      )}
    </>
  );
};
