import { inquiryReports } from "./adapters/inquiry-rules";
import { readInquiryJson } from "./reading/json-reading.server";
import { registerImporter } from "./register-importer.server";
import type { Importer } from "./source-rows";

/** Recommendations of inquiries and committees with the government's answers, a report per inquiry. */
export const inquiryImporter = (): Importer =>
  registerImporter("inquiry-json", async (path) => {
    const rows = await readInquiryJson(path);
    return { rejected: rows.filter((row) => row.rejected !== null), reports: inquiryReports(rows) };
  });
