import { useActionData } from "@remix-run/react";
import type { ChangedFact, ShownFact } from "~/lib/shown-facts";
import { DataTable } from "./data-table";
import { Prose } from "./prose";

interface Answer {
  stale?: { changed?: readonly ChangedFact[] };
  typed?: { asShown?: unknown };
}

const useAnswer = (): Answer => useActionData<Answer>() ?? {};

interface AsShownProps {
  facts: readonly ShownFact[];
  /** On a page of several rows with facts of their own: whether this row's form is the refused one. */
  isRefused?: boolean;
}

/**
 * What the page showed when the form was opened, for the action to notice a change (refuseIfChanged). A form
 * refused for another reason goes on carrying the facts it was opened on; one refused as stale the new ones.
 */
export function AsShown({ facts, isRefused = true }: AsShownProps) {
  const { stale, typed } = useAnswer();
  const isKept = isRefused && stale === undefined && typeof typed?.asShown === "string";
  const kept = isKept ? String(typed?.asShown) : null;
  return <input type="hidden" name="asShown" value={kept ?? JSON.stringify(facts)} />;
}

/** What somebody wrote into a form that is gone, because its step was taken meanwhile: so that they can copy it. */
export function WrittenInVain({ words }: { words: unknown }) {
  if (typeof words !== "string" || words.trim() === "") return null;
  return (
    <section aria-labelledby="written-in-vain">
      <h2 className="nhsuk-heading-m" id="written-in-vain">
        What you had written
      </h2>
      <blockquote className="register-quote">
        <Prose text={words} />
      </blockquote>
    </section>
  );
}

/** Above a form refused as stale: what its author had before them, and what stands now. Nothing otherwise. */
export function ChangedMeanwhile() {
  const { changed } = useAnswer().stale ?? {};
  if (!changed) return null;
  return (
    <section className="register-stale" aria-labelledby="changed-meanwhile">
      <h2 className="nhsuk-heading-m" id="changed-meanwhile">
        This changed while you were writing
      </h2>
      <p>Nothing you typed is lost: it is still in the form below.</p>
      <DataTable
        caption="What changed"
        isCaptionHidden
        columns={[
          { key: "what", label: "What" },
          { key: "had", label: "When you opened the form" },
          { key: "now", label: "What stands now" },
        ]}
        rows={changed.map(({ label, had, now }) => ({
          key: label,
          cells: [label, had || "Nothing", now || "Nothing"],
        }))}
      />
    </section>
  );
}
