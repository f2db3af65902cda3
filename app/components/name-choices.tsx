import type { ShownFact } from "~/lib/shown-facts";
import { DecisionForm, type RefusedForm } from "./decision-form";
import { Button } from "./form-actions";

export interface Candidate {
  bodyId: number;
  code: string;
  name: string;
}

/** What the forms of one name share. */
interface RowForm {
  about?: number;
  version: number;
  shown?: readonly ShownFact[];
  action: string;
  refused?: RefusedForm;
}

/** One button for each body that has a similar name. */
export function Candidates({ candidates, form }: { candidates: readonly Candidate[]; form: RowForm }) {
  if (candidates.length === 0) return <p>No body has a similar name.</p>;
  return (
    <DecisionForm {...form} intent="candidate">
      {(field) => (
        <ul className="register-candidates">
          {candidates.map(({ bodyId, code, name }) => (
            <li key={bodyId}>
              <Button variant="secondary" small name={field("bodyId").name} value={String(bodyId)}>
                It is {name} ({code})
              </Button>
            </li>
          ))}
        </ul>
      )}
    </DecisionForm>
  );
}

/** A name that stands for no body the register could know. */
export function NoBody({ form }: { form: RowForm }) {
  return (
    <DecisionForm {...form} intent="mark" title="It is no body that can answer">
      {(field) => (
        <div className="nhsuk-button-group">
          <Button variant="secondary" small name={field("kind").name} value="redacted">
            A person, or a name removed
          </Button>
          <Button variant="secondary" small name={field("kind").name} value="unspecific">
            Nobody in particular
          </Button>
          <Button variant="secondary" small name={field("kind").name} value="copied">
            Only sent a copy
          </Button>
        </div>
      )}
    </DecisionForm>
  );
}
