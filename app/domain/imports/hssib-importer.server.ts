import { hssibReports } from "./adapters/hssib-rules";
import { readHssibJson } from "./reading/json-reading.server";
import { registerImporter } from "./register-importer.server";
import type { Importer } from "./source-rows";

/** Recommendations of the national safety investigator with the answers to them, a report per investigation. */
export const hssibImporter = (): Importer =>
  registerImporter("hssib-json", async (path) => {
    const rows = await readHssibJson(path);
    return { rejected: rows.filter((row) => row.rejected !== null), reports: hssibReports(rows) };
  });
