import type { ImportFormat } from "~db/vocabulary";
import { areaChangesImporter, coronerAreasImporter } from "./area-importers.server";
import {
  bodyAliasesImporter,
  icbImporter,
  odsSuccessionImporter,
  odsTrustsImporter,
  welshBoardsImporter,
} from "./body-importers.server";
import { hssibImporter } from "./hssib-importer.server";
import { inquiryImporter } from "./inquiry-importer.server";
import { pfdImporter } from "./pfd-importer.server";
import type { Importer } from "./source-rows";

const IMPORTERS: Record<ImportFormat, () => Importer> = {
  "pfd-tracker": () => pfdImporter("pfd-tracker"),
  "pfd-raw": () => pfdImporter("pfd-raw"),
  "pfd-toolkit": () => pfdImporter("pfd-toolkit"),
  "ods-trusts": odsTrustsImporter,
  "ods-succession": odsSuccessionImporter,
  "body-aliases": bodyAliasesImporter,
  icb: icbImporter,
  "welsh-boards": welshBoardsImporter,
  "coroner-areas": coronerAreasImporter,
  "area-changes": areaChangesImporter,
  "hssib-json": hssibImporter,
  "inquiry-json": inquiryImporter,
};

/** A new importer of a format, for one run. */
export const importerOf = (format: ImportFormat): Importer => IMPORTERS[format]();
