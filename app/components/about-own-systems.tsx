import type { DocumentedOwnEndpoint } from "~/domain/open-data/documented-fields";
import { paths } from "~/lib/paths";
import { DataTable } from "./data-table";

const EXAMPLE = `curl -X POST https://…/api/v1/own/measures/prone-restraints/figures \\
  -H "Authorization: Bearer nrr_…" \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: 2026-02-restraints" \\
  -d '{"figures": [{"period": "2026-02", "value": 12}], "send": true}'`;

/** How a body's own system sends what its people would otherwise type. */
export const OwnSystems = ({ endpoints }: { endpoints: readonly DocumentedOwnEndpoint[] }) => (
  <>
    <h2 id="systems">For systems of bodies</h2>
    <p>
      A body’s own system can send figures, actions, progress and answers, so that nobody types them twice.
      Somebody of the body makes a token under “API tokens” in the workspace, says what it is for and until
      when, and the system sends it with every request.
    </p>
    <pre className="register-lines">
      <code>{EXAMPLE}</code>
    </pre>
    <DataTable
      caption="Addresses for systems of bodies"
      isCaptionHidden
      columns={[
        { key: "address", label: "Address" },
        { key: "what", label: "What it does" },
        { key: "scope", label: "The token must be for" },
      ]}
      rows={endpoints.map(({ method, path, summary, scope }) => ({
        key: `${method} ${path}`,
        cells: [<code key="address">{`${method} ${path}`}</code>, summary, scope ?? "anything"],
      }))}
    />
    <ul>
      <li>
        What is sent becomes a draft in the name of whoever made the token. Another person signs it off, as
        from the pages; no token can publish.
      </li>
      <li>
        The rules are those of the pages and spreadsheets. A refusal is <code>application/problem+json</code>:
        a sentence in <code>detail</code>, and in <code>errors</code> what is wrong with each field. Nothing
        is kept by half; of figures, those that can be used are kept and the others named.
      </li>
      <li>
        To change an action or a draft, send the <code>version</code> that was read. If somebody changed it
        meanwhile, the answer is 409 and nothing is lost.
      </li>
      <li>
        With an <code>Idempotency-Key</code> a request may be sent again for a day: it is acted on once and
        gets the same answer. Another request under the same key is refused with 422.
      </li>
      <li>
        A token that ended or was revoked is answered 401, one that is not for this 403. One token may ask 120
        times a minute.
      </li>
      <li>
        Cookies are not read here and other sites’ pages cannot send (no CORS).{" "}
        <a href={paths.openApi()}>OpenAPI 3.1</a> describes every field.
      </li>
    </ul>
  </>
);
