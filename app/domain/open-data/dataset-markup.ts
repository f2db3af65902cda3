import { paths } from "~/lib/paths";
import { LICENCE, RECORD_TABLE_NAMES, RECORD_TABLES } from "./record-tables";

const file = (origin: string, name: string, format: string) => ({
  "@type": "DataDownload",
  name,
  encodingFormat: format,
  contentUrl: origin + paths.everything(name),
});

/** Tables that stand among the files with everything. */
const TABLES_WITH_FILES = RECORD_TABLE_NAMES.filter((table) => table !== "ledger");

/** The register as search engines for data understand it (schema.org Dataset). */
export const datasetMarkup = (origin: string): object => ({
  "@context": "https://schema.org",
  "@type": "Dataset",
  name: "National Recommendations Register",
  description:
    "What coroners and investigators said must change after a preventable death or a serious incident, who was asked, what they answered, what they say they have done, and who checked.",
  url: origin + paths.aboutData(),
  license: LICENCE.path,
  isAccessibleForFree: true,
  inLanguage: "en-GB",
  spatialCoverage: "United Kingdom",
  keywords: ["prevention of future deaths", "coroners", "recommendations", "patient safety"],
  variableMeasured: RECORD_TABLE_NAMES.map((table) => RECORD_TABLES[table].title),
  distribution: [
    file(origin, "register.jsonl.gz", "application/gzip"),
    ...TABLES_WITH_FILES.map((table) => file(origin, `${table}.csv.gz`, "application/gzip")),
    {
      "@type": "DataDownload",
      name: "API",
      encodingFormat: "application/json",
      contentUrl: origin + paths.api(),
    },
  ],
});
