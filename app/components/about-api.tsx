import type { DocumentedEndpoint, DocumentedTable } from "~/domain/open-data/documented-fields";
import { paths } from "~/lib/paths";
import { DataTable } from "./data-table";

const FIELD_COLUMNS = [
  { key: "name", label: "Field" },
  { key: "type", label: "Type" },
  { key: "description", label: "What it holds" },
];

const fieldRows = (fields: DocumentedTable["fields"]) =>
  fields.map(({ name, type, description }) => ({
    key: name,
    cells: [<code key="name">{name}</code>, type, description],
  }));

/** How to take the data away without writing a program. */
export const Files = () => (
  <>
    <h2 id="files">Files</h2>
    <p>
      Under every list is a line “Download”. It gives the list as CSV, Excel or JSON, with the filters that
      are chosen. The address is that of the page with an ending, so it can be kept and asked again:{" "}
      <a href={paths.searchFile("csv", { response: ["not_published"] })}>
        {paths.searchFile("csv", { response: ["not_published"] })}
      </a>
    </p>
    <ul>
      <li>CSV files are UTF-8 and open in Excel. They hold every row, however many there are.</li>
      <li>
        What families, charities and staff bodies say (<a href={paths.listFile("csv", "statements")}>CSV</a>),{" "}
        escalations (<a href={paths.listFile("csv", "escalations")}>CSV</a>), official lists of those that had
        not answered (<a href={paths.listFile("csv", "non-responders")}>CSV</a>), reviews of themes (
        <a href={paths.listFile("csv", "reviews")}>CSV</a>) and priorities (
        <a href={paths.prioritiesFile("csv")}>CSV</a>) are lists like the others. Their steps, entries and
        decisions are tables of their own in the files with everything, and stand inside each record in the
        API. Statements carry the moderator’s summary and the body’s reply: never what was sent, nor who sent
        it.
      </li>
      <li>Excel files hold the first 10,000 rows, and a second sheet that says what the rows are.</li>
      <li>Lists inside a cell are separated by a semicolon. In JSON they are real lists.</li>
      <li>
        Where a text begins like a formula, CSV files put an apostrophe before it, so that no spreadsheet runs
        it.
      </li>
    </ul>
    <h2 id="feeds">Feeds</h2>
    <p>
      Every search, body, issuer, theme and report has an Atom feed of its 50 newest changes: new reports,
      answers, what bodies say they have done, checks, statements by others and published steps of
      escalations. Feeds hold headlines, and no words of reports.{" "}
      <a href={paths.searchFeed()}>All changes of the register</a>
    </p>
  </>
);

/** How to ask by program. */
export const AskingByProgram = () => (
  <>
    <h2 id="api">The API</h2>
    <p>
      Begin at <a href={paths.api()}>{paths.api()}</a>. Its description for programs is{" "}
      <a href={paths.openApi()}>OpenAPI 3.1</a>. No key is needed, and any site may read it (CORS).
    </p>
    <ul>
      <li>Everything is JSON. Histories are oldest first: the last one counts.</li>
      <li>
        Lists come in pages. <code>next</code> is the address of the next page, and null on the last. Records
        added meanwhile shift nothing.
      </li>
      <li>
        Answers carry an <code>ETag</code>. Send it back as <code>If-None-Match</code>: where nothing changed,
        the answer is 304 and empty.
      </li>
      <li>
        Each client may ask 300 times a minute, API and files together. <code>RateLimit</code> says what is
        left. Beyond that the answer is 429, and <code>Retry-After</code> says when to come back.
      </li>
      <li>
        Refusals are <code>application/problem+json</code> with a sentence in <code>detail</code>. A parameter
        that an address does not know is refused, not passed over.
      </li>
      <li>What was withdrawn answers 410, with the day and the reason.</li>
      <li>A version stays as it is. Fields may be added; none is renamed or taken away.</li>
    </ul>
  </>
);

export const Endpoints = ({ endpoints }: { endpoints: readonly DocumentedEndpoint[] }) => (
  <>
    <h2 id="addresses">Addresses of the API</h2>
    {endpoints.map(({ path, summary, parameters }) => (
      <section key={path}>
        <h3>
          <code>{path}</code>
        </h3>
        <p>{summary}</p>
        {parameters.length === 0 ? null : (
          <DataTable
            caption={`Parameters of ${path}`}
            isCaptionHidden
            columns={[{ key: "name", label: "Parameter" }, ...FIELD_COLUMNS.slice(1)]}
            rows={fieldRows(parameters)}
          />
        )}
      </section>
    ))}
  </>
);

export const Fields = ({ tables }: { tables: readonly DocumentedTable[] }) => (
  <>
    <h2 id="fields">What the fields mean</h2>
    <p>
      The same names stand in CSV, Excel, JSON and the API. Words such as <code>not_published</code> are
      explained on <a href={`${paths.aboutData()}#words`}>the page about the data</a>.
    </p>
    {tables.map(({ table, title, unit, fields }) => (
      <section key={table}>
        <h3 id={table}>{title}</h3>
        <p>{unit}</p>
        <DataTable
          caption={`Fields: ${title}`}
          isCaptionHidden
          columns={FIELD_COLUMNS}
          rows={fieldRows(fields)}
        />
      </section>
    ))}
  </>
);
