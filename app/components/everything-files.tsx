import type { EverythingNow } from "~/domain/open-data/everything.server";
import { showDate } from "~/lib/dates";
import { paths } from "~/lib/paths";
import { DataTable } from "./data-table";

const COLUMNS = [
  { key: "file", label: "File" },
  { key: "what", label: "What it holds" },
  { key: "rows", label: "Rows", isNumeric: true },
  { key: "size", label: "Size" },
];

const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(Math.round(bytes / 1000), 1)} kB`
    : `${(bytes / 1_000_000).toLocaleString("en-GB", { maximumFractionDigits: 1 })} MB`;

/** The whole register as files, with what each holds. */
export const EverythingFiles = ({ files }: { files: EverythingNow | null }) => (
  <>
    <h2 id="everything">Everything at once</h2>
    {files === null ? (
      <p>The files are being made for the first time. Look again in a few minutes.</p>
    ) : (
      <>
        <p>
          Made on {showDate(files.madeOn)}, and again whenever the data has changed.{" "}
          <a href={paths.everything("datapackage.json")}>The list of files</a> (Frictionless Data Package)
          says for each how many rows it holds, its SHA-256, the day and the licence. The files are packed
          with gzip.
        </p>
        <DataTable
          caption="The whole register as files"
          isCaptionHidden
          columns={COLUMNS}
          rows={files.files.map((file) => ({
            key: file.name,
            cells: [
              <a key="file" href={paths.everything(file.name)}>
                {file.name}
              </a>,
              file.what,
              file.rows.toLocaleString("en-GB"),
              sizeInWords(file.bytes),
            ],
          }))}
        />
      </>
    )}
  </>
);
