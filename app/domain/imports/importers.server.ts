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
import { aeImporter, mhsdsImporter } from "./measure-importers.server";
import { pfdImporter } from "./pfd-importer.server";
import type { PfdReader } from "./read-pfd.server";
import type { Importer } from "./source-rows";

const IMPORTERS: Record<ImportFormat, (reader?: PfdReader) => Importer> = {
  "pfd-tracker": (reader) => pfdImporter("pfd-tracker", reader),
  "pfd-raw": (reader) => pfdImporter("pfd-raw", reader),
  "pfd-toolkit": (reader) => pfdImporter("pfd-toolkit", reader),
  "ods-trusts": odsTrustsImporter,
  "ods-succession": odsSuccessionImporter,
  "body-aliases": bodyAliasesImporter,
  icb: icbImporter,
  "welsh-boards": welshBoardsImporter,
  "coroner-areas": coronerAreasImporter,
  "area-changes": areaChangesImporter,
  "hssib-json": hssibImporter,
  "inquiry-json": inquiryImporter,
  "measures-mhsds": mhsdsImporter,
  "measures-ae": aeImporter,
};

/** A new importer of a format, for one run. A given reader reads coroners' reports, in place of this thread. */
export const importerOf = (format: ImportFormat, reader?: PfdReader): Importer => IMPORTERS[format](reader);
