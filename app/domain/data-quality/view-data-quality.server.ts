import { londonDay } from "~/lib/dates";
import { countQuality, listLastImports, type LastImport } from "./data-quality-repository.server";
import { qualityFigures, type QualityFigure } from "./data-quality-rules";

export interface DataQuality {
  figures: QualityFigure[];
  imports: (LastImport & { finishedOn: string })[];
}

/** How good the published data is now, and when each source was last read. */
export const viewDataQuality = (): DataQuality => ({
  figures: qualityFigures(countQuality()),
  imports: listLastImports().map((row) => ({ ...row, finishedOn: londonDay(row.finishedAt) })),
});
