import { z } from "zod";
import {
  FACET_NAMES,
  FACETS,
  MAX_QUERY,
  SORTS,
  WORD_MATCHES,
  type Facet,
} from "~/domain/search/search-params";
import { AS_OF } from "~/lib/as-of";
import { BODY_TYPES, ISSUER_KINDS, REPORT_KINDS, type Term } from "~db/vocabulary";
import {
  addressingDetail,
  bodyDetail,
  recommendationDetail,
  reportDetail,
  trackedItemDetail,
} from "./detail-records";
import { count, list, oneOf, words } from "./field-kinds";
import { figureRecord, measureRecord } from "./measure-record";
import {
  escalationDetail,
  officialListDetail,
  priorityEditionDetail,
  reviewDetail,
} from "./oversight-record";
import { RECORD_TABLES, type RecordTable } from "./record-tables";

export const DEFAULT_LIMIT = 50;
export const MOST_AT_ONCE = 200;

/** Every address may be asked for the register as the public knew it on a day. */
const asOf = {
  [AS_OF]: z.iso
    .date("must be a real date, such as 2025-03-01")
    .optional()
    .meta({ description: "Show the register as the public knew it at the end of this day." }),
};

/** How any list is paged: the cursor says where the page before ended, so that new records shift nothing. */
const paging = {
  limit: z
    .string()
    .regex(/^(1?\d?\d|200)$/, "must be a whole number from 1 to 200")
    .refine((typed) => Number(typed) > 0, "must be a whole number from 1 to 200")
    .optional()
    .meta({ description: `How many at once, up to ${MOST_AT_ONCE}. ${DEFAULT_LIMIT} where it is left out.` }),
  cursor: z
    .string()
    .max(200)
    .optional()
    .meta({ description: "Where to go on: take it from “next” of the page before, and do not make one." }),
};

const reference = (of: string, shape = /^[\w.:@-]{1,80}$/, refusal = "is no reference of this register") =>
  z
    .string()
    .regex(shape, refusal)
    .optional()
    .meta({ description: `Only of ${of}.` });

const wordOf = <Code extends string>(terms: readonly Term<Code>[], what: string) =>
  oneOf(terms, what).optional();

/** A page of records. */
export const pageOf = (record: z.ZodType) =>
  z.object({
    unit: words("What one record is."),
    data: z.array(record).meta({ description: "The records, always in the same order." }),
    next: z.string().nullable().meta({ description: "The address of the next page; null on the last one." }),
  });

const option = z.object({
  value: words("As the filter takes it."),
  label: words("What people read."),
  count: count("What the search would find with it."),
  is_chosen: z.boolean().meta({ description: "The search is filtered by it." }),
});

const searchAnswer = pageOf(RECORD_TABLES.items.schema).extend({
  found: words("What was found, in words."),
  count: count("How many records the whole search finds."),
  facets: z
    .array(
      z.object({
        name: words("The filter's name."),
        label: words("What people read."),
        options: z.array(option),
      }),
    )
    .meta({ description: "What the search could be narrowed to, with counts." }),
});

/** Every filter of the search page; each may be given several times, and then any of the values will do. */
const facetParams = Object.fromEntries(FACET_NAMES.map((name) => [name, facetParam(name)]));

function facetParam(name: Facet): z.ZodType {
  const facet = FACETS[name];
  const value =
    facet.terms === null
      ? z.string().regex(facet.shape, "is written in a way that no value of it is")
      : z.enum(facet.terms.map((term) => term.code) as [string, ...string[]]);
  return z
    .array(value)
    .max(50)
    .optional()
    .meta({ description: `${facet.label}.` });
}

export interface Endpoint {
  /** Below /api/v1; a part in braces is the reference of one record. */
  path: string;
  summary: string;
  /** Name of the answer's schema in the documentation. */
  name: string;
  /** Parameters after the question mark; any other is refused. */
  query: Readonly<Record<string, z.ZodType>>;
  answer: z.ZodObject;
}

const listed = (table: RecordTable, path: string, query: Endpoint["query"] = {}, answer?: z.ZodObject) => ({
  path,
  summary: `${RECORD_TABLES[table].title}. ${RECORD_TABLES[table].unit}`,
  name: `${path.slice(1).replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}Page`,
  query: { ...paging, ...query, ...asOf },
  answer: pageOf(answer ?? RECORD_TABLES[table].schema),
});

const one = (path: string, name: string, answer: z.ZodObject, summary: string) => ({
  ...{ path, name, answer, summary, query: asOf },
});

export const MEASURE_UNIT = "One record for each measure, whether it has figures or not.";
export const FIGURE_UNIT = "One record for each period of a measure at each body, as it stands now.";

/** Every address of the API: what it may be asked, and what it answers. The routes and OpenAPI are made from it. */
export const ENDPOINTS = {
  listReports: listed("reports", "/reports", {
    kind: wordOf(REPORT_KINDS, "Only reports of this kind."),
    issuer: reference("one issuer, by its short name"),
    year: reference("one year of report", /^\d{4}$/, "must be a year, such as 2025"),
  }),
  getReport: one(
    ...(["/reports/{reference}", "Report", reportDetail] as const),
    "One report with its text, items, requests, answers and documents.",
  ),
  listRecommendations: listed("items", "/recommendations", { report: reference("one report") }),
  getRecommendation: one(
    ...(["/recommendations/{reference}", "Recommendation", recommendationDetail] as const),
    "One concern or recommendation with everything that is tracked of it.",
  ),
  listAddressings: listed(
    ...(["addressings", "/addressings"] as const),
    { report: reference("one report"), body: reference("one body, or what it answers for now") },
    addressingDetail,
  ),
  getAddressing: one(
    ...(["/addressings/{reference}", "Addressing", addressingDetail] as const),
    "One request with its clock and the answers to it.",
  ),
  listTrackedItems: listed(
    ...(["tracked_items", "/tracked-items"] as const),
    {
      report: reference("one report"),
      recommendation: reference("one concern or recommendation"),
      body: reference("one body, or what it answers for now"),
    },
    trackedItemDetail,
  ),
  getTrackedItem: one(
    ...(["/tracked-items/{reference}", "TrackedItem", trackedItemDetail] as const),
    "One concern at one body, with every statement about it.",
  ),
  listBodies: listed(
    "bodies",
    "/bodies",
    { type: wordOf(BODY_TYPES, "Only bodies of this kind.") },
    bodyDetail,
  ),
  getBody: one(
    ...(["/bodies/{code}", "Body", bodyDetail] as const),
    "One body, with its names and who came before and after it.",
  ),
  listIssuers: listed("issuers", "/issuers", { kind: wordOf(ISSUER_KINDS, "Only issuers of this kind.") }),
  getIssuer: one("/issuers/{slug}", "Issuer", RECORD_TABLES.issuers.schema, "One issuer."),
  listThemes: listed("themes", "/themes"),
  listGroups: listed("groups", "/groups"),
  listCorrections: listed("corrections", "/corrections"),
  listStatements: listed("statements", "/statements", {
    report: reference("one report"),
    recommendation: reference("one concern or recommendation"),
    body: reference("one body, or what it answers for now"),
  }),
  listEscalations: listed("escalations", "/escalations", {}, escalationDetail),
  listOfficialLists: listed("official_lists", "/official-lists", {}, officialListDetail),
  listPriorityEditions: listed("priority_editions", "/priority-editions", {}, priorityEditionDetail),
  listReviews: listed("reviews", "/reviews", {}, reviewDetail),
  listMeasures: {
    ...{ path: "/measures", name: "MeasuresPage", summary: `Measures. ${MEASURE_UNIT}` },
    query: { ...paging, ...asOf },
    answer: pageOf(measureRecord),
  },
  getMeasure: one("/measures/{slug}", "Measure", measureRecord, "What one measure counts, and how."),
  listFigures: {
    ...{ path: "/figures", name: "FiguresPage", summary: `Figures of measures. ${FIGURE_UNIT}` },
    query: {
      ...paging,
      measure: reference("one measure, by its short name"),
      body: reference("one body"),
      ...asOf,
    },
    answer: pageOf(figureRecord),
  },
  search: {
    path: "/search",
    summary: "What the search page finds, in its order, with its counts.",
    name: "SearchPage",
    query: {
      q: z.string().max(MAX_QUERY).optional().meta({ description: "Words, as the search page takes them." }),
      words: z
        .enum(WORD_MATCHES)
        .optional()
        .meta({ description: "What has all of the words, most of them, or any; most where it is left out." }),
      ...facetParams,
      sort: z
        .enum(SORTS)
        .optional()
        .meta({ description: "Order: best match where words are asked for, else the newest first." }),
      ...paging,
      ...asOf,
    },
    answer: searchAnswer,
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof ENDPOINTS;
export const ENDPOINT_NAMES = Object.keys(ENDPOINTS) as EndpointName[];

/** What the API says of itself at its root. */
export const rootAnswer = z.object({
  register: words("Name of the register."),
  documentation: words("The page about this API."),
  openapi: words("Its description for programs."),
  everything: words("All of the data as files."),
  licence: words("Under what the data may be used."),
  endpoints: list("The addresses there are."),
});

/** The endpoint that answers a path below /api/v1, with the reference in it. */
export function endpointAt(path: string): { name: EndpointName; reference: string } | undefined {
  const [list = "", reference, ...rest] = path.split("/").filter((part) => part !== "");
  if (rest.length > 0) return undefined;
  const name = ENDPOINT_NAMES.find((one) => {
    const [own, parameter] = ENDPOINTS[one].path.slice(1).split("/");
    return own === list && (parameter === undefined) === (reference === undefined);
  });
  return name && { name, reference: reference ?? "" };
}
