import type { ShownLead } from "~/domain/leads/leads.server";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";

/** Who leads on a recommendation and who supports, with the reasons, as oversight or the registrar decided. */
export function LeadFacts({ lead }: { lead: ShownLead | null }) {
  if (lead === null) return null;
  return (
    <div className="nhsuk-inset-text">
      <p>
        <strong>Who leads:</strong> <a href={paths.body(lead.code)}>{lead.name}</a>
        {lead.hasClosed ? ", which has closed since" : ""}. Decided on {showDate(lead.on)}: {lead.reason}
      </p>
      {lead.supporting.length === 0 ? null : (
        <ul>
          {lead.supporting.map(({ name, code, reason }) => (
            <li key={code}>
              <a href={paths.body(code)}>{name}</a> supports. {reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface LedProps {
  led: readonly { reference: string; issuerName: string; reportedOn: string | null; isLead: number }[];
}

/** On the page of a body: what it was named to lead on or to support. Nothing where nothing was. */
export function LedByBody({ led }: LedProps) {
  if (led.length === 0) return null;
  return (
    <>
      <h2 id="leads">What it leads on or supports</h2>
      <p>
        Where several bodies were asked, or nobody clearly was, oversight or the registrar names who leads.
      </p>
      <ul>
        {led.map(({ reference, issuerName, reportedOn, isLead }) => (
          <li key={reference}>
            {isLead === 1 ? "Leads on " : "Supports "}
            <a href={paths.recommendation(reference)}>{reference}</a> ({issuerName}
            {reportedOn === null ? "" : `, ${showDate(reportedOn)}`})
          </li>
        ))}
      </ul>
    </>
  );
}
