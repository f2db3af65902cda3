/** Finding one report of the catalogue, for the use cases of other subjects. Undefined where there is none. */
export {
  findReportById,
  findReportByReference,
  listRecommendations,
  type CatalogueReport,
} from "./report-repository.server";
