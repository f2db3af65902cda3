import type { ShownItem, ShownPair } from "~/domain/connections/view-proposals.server";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";

/** Two texts side by side, the earlier first, with the words both use marked; one above the other on small screens. */
export const SideBySide = ({ pair }: { pair: ShownPair }) => (
  <div className="nhsuk-grid-row">
    {(["earlier", "later"] as const).map((which) => (
      <section key={which} className="nhsuk-grid-column-one-half" aria-label={`The ${which} one`}>
        <h2 className="nhsuk-heading-s">
          {which === "earlier" ? "Earlier" : "Later"}:{" "}
          <a href={paths.recommendation(pair[which].reference)}>{pair[which].reference}</a>
        </h2>
        <p className="register-result__meta">{whoAndWhen(pair[which])}</p>
        <p className="register-prose">
          {pair.pieces[which].map(({ text, isShared }, index) =>
            isShared ? <mark key={index}>{text}</mark> : text,
          )}
        </p>
      </section>
    ))}
  </div>
);

const whoAndWhen = ({ issuerName, on, bodies }: ShownItem): string =>
  `${issuerName}${on === null ? "" : `, ${showDate(on)}`}. Asked of: ${bodies.length === 0 ? "nobody the register knows" : bodies.join("; ")}.`;
