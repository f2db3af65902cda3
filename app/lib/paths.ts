import { at, query, reference, type Value } from "./address-parts";
import type { FileFormat, WholeList } from "./file-addresses";
import { judgingPaths } from "./judging-paths";

/** Every address of the site, built in one place; a string address elsewhere is a fault. */
export const paths = {
  ...judgingPaths,
  home: () => "/",
  search: (params: Record<string, Value | readonly string[]> = {}) => `/search${query(params)}`,
  report: (ref: string) => `/reports/${reference(ref)}`,
  reportSource: (ref: string, document?: number) => `/reports/${reference(ref)}/source${query({ document })}`,
  recommendation: (ref: string) => `/recommendations/${reference(ref)}`,
  bodies: (params: Record<string, string | number | null | undefined> = {}) => `/bodies${query(params)}`,
  body: (code: string) => at("bodies", code),
  bodyRequests: (code: string, params: Record<string, Value | readonly string[]> = {}) =>
    `${at("bodies", code, "requests")}${query(params)}`,
  issuers: () => "/issuers",
  issuer: (slug: string) => at("issuers", slug),
  themes: () => "/themes",
  theme: (slug: string) => at("themes", slug),
  measures: (params: Record<string, Value> = {}) => `/measures${query(params)}`,
  measure: (slug: string, page?: number) => `${at("measures", slug)}${query({ page })}`,
  /** One body's figures, by its code; "national" for those of the whole country. */
  measureSeries: (slug: string, series: string, since?: string) =>
    `${at("measures", slug, series)}${query({ since })}`,
  /** A series as a file; "all" for the figures of every body. */
  measureFile: (slug: string, series: string, file: "figures.csv" | "chart.svg" | "chart.png") =>
    at("measures", slug, series, file),
  groups: (params: Record<string, Value> = {}) => `/groups${query(params)}`,
  group: (ref: string) => at("groups", ref),
  groupItemsFile: (format: FileFormat, ref: string) => `${at("groups", ref, "items")}.${format}`,
  alike: (ref: string) => `/recommendations/${reference(ref)}/alike`,
  programmes: () => "/programmes",
  programme: (slug: string) => at("programmes", slug),
  statistics: (params: Record<string, Value> = {}) => `/statistics${query(params)}`,
  statisticsList: (params: Record<string, Value>) => `/statistics/list${query(params)}`,
  statisticsListFile: (format: FileFormat, params: Record<string, Value>) =>
    `/statistics/list.${format}${query(params)}`,
  statisticsFile: (params: Record<string, Value> = {}) => `/statistics.csv${query(params)}`,
  progressReports: () => "/progress-reports",
  progressReport: (ref: string, edition?: number) => `${at("progress-reports", ref)}${query({ edition })}`,
  progressReportFile: (ref: string, file: "figures.csv" | "not-answered.csv", edition?: number) =>
    `${at("progress-reports", ref, file)}${query({ edition })}`,
  keepProgressReports: () => "/oversight/progress-reports",
  keepProgressReport: (ref: string, done?: string) =>
    `${at("oversight", "progress-reports", ref)}${query({ done })}`,
  priorities: (edition?: number) => `/priorities${query({ edition })}`,
  prioritiesFile: (format: "csv" | "json", edition?: number) => `/priorities.${format}${query({ edition })}`,
  workPriorities: (params: Record<string, Value> = {}) => `/oversight/priorities${query(params)}`,
  workPriority: (ref: string, done?: string) => `/oversight/priorities/${reference(ref)}${query({ done })}`,
  priorityWeights: (done?: string) => `/oversight/priorities/weights${query({ done })}`,
  priorityList: (done?: string) => `/oversight/priorities/list${query({ done })}`,
  escalations: (params: Record<string, Value> = {}) => `/escalations${query(params)}`,
  /** The page of the list that shows it. */
  escalation: (ref: string) => `/escalations${query({ of: ref })}#${encodeURIComponent(ref)}`,
  keepEscalations: (params: Record<string, Value> = {}) => `/oversight/escalation${query(params)}`,
  openEscalation: (params: { addressing?: number; item?: string; ground?: string }) =>
    `/oversight/escalation/new${query(params)}`,
  keepEscalation: (ref: string, params: Record<string, Value> = {}) =>
    `${at("oversight", "escalation", ref)}${query(params)}`,
  escalationForBody: (code: string, ref: string, done?: string) =>
    `${at("workspace", code, "escalations", ref)}${query({ done })}`,
  nonResponders: () => "/non-responders",
  nonResponseList: (ref: string) => at("non-responders", ref),
  nonResponseFile: (ref: string) => at("non-responders", ref, "entries.csv"),
  keepNonResponders: () => "/oversight/non-responders",
  keepNonResponseList: (ref: string, done?: string) =>
    `${at("oversight", "non-responders", ref)}${query({ done })}`,
  samples: () => "/statistics/samples",
  sample: (ref: string) => at("statistics", "samples", ref),
  sampleFrame: (ref: string) => `${at("statistics", "samples", ref)}/frame.csv`,
  ledger: (params: Record<string, string | number | null | undefined> = {}) => `/ledger${query(params)}`,
  /** The place of one entry, which stays its place however many follow. */
  ledgerEntry: (number: number) => `/ledger?before=${number + 1}#entry-${number}`,
  corrections: (params: Record<string, string | number | null | undefined> = {}) =>
    `/corrections${query(params)}`,
  statements: (params: { page?: number } = {}) => `/statements${query(params)}`,
  sendStatement: (ref: string) => `/statements/new${query({ about: ref })}`,
  confirmStatement: (token: string) => `/statements/confirm${query({ token })}`,
  moderator: () => "/moderator",
  moderatedStatement: (ref: string) => at("moderator", "statements", ref),
  statementForBody: (code: string, ref: string) => at("workspace", code, "statements", ref),
  requestCorrection: (ref: string) => `/corrections/new${query({ about: ref })}`,
  confirmCorrection: (token: string) => `/corrections/confirm${query({ token })}`,
  follow: (kind: string, target: string) => `/follow${query({ kind, target })}`,
  confirmFollow: (token: string) => `/follow/confirm${query({ token })}`,
  manageFollows: (token: string, done?: string) => `/follow/manage${query({ token, done })}`,
  stopFollowing: (token: string) => `/follow/stop${query({ token })}`,
  about: () => "/about",
  aboutData: () => "/about/data",
  aboutMeasures: () => "/about/measures",
  aboutApi: () => "/about/api",
  workspaceHelp: () => "/about/workspace",
  searchHelp: () => "/about/searching",
  accessibility: () => "/about/accessibility",
  document: (id: number) => at("documents", id),
  withdrawDocument: (id: number) => `${at("documents", id)}/withdraw`,

  signIn: (returnTo?: string) => `/sign-in${query({ returnTo })}`,
  signOut: () => "/sign-out",
  choosePassword: (token: string) => `/choose-password${query({ token })}`,
  account: () => "/account",
  reminders: (done?: string) => `/account/reminders${query({ done })}`,

  workspace: () => "/workspace",
  workspaceBody: (code: string, params: Record<string, Value> = {}) =>
    `${at("workspace", code)}${query(params)}`,
  plan: (code: string, params: Record<string, Value> = {}) =>
    `${at("workspace", code, "plan")}${query(params)}`,
  plannedAction: (code: string, id: number, params: Record<string, Value> = {}) =>
    `${at("workspace", code, "plan", id)}${query(params)}`,
  signOffMany: (code: string, published?: number) =>
    `${at("workspace", code, "sign-off")}${query({ published })}`,
  boardReport: (code: string) => at("workspace", code, "board-report"),
  boardReportFile: (code: string, quarter: string) =>
    `${at("workspace", code, "board-report", "docx")}${query({ quarter })}`,
  delegation: (code: string) => at("workspace", code, "delegation"),
  planFile: (code: string, format: "xlsx" | "csv") => at("workspace", code, "plan", "download", format),
  uploadPlan: (code: string) => at("workspace", code, "plan", "upload"),
  planUpload: (code: string, id: number, params: Record<string, Value> = {}) =>
    `${at("workspace", code, "plan", "upload", id)}${query(params)}`,
  workspaceCalendar: (code: string, done?: string) =>
    `${at("workspace", code, "calendar")}${query({ done })}`,
  askedOfOthers: (code: string, params: Record<string, Value> = {}) =>
    `${at("workspace", code, "others")}${query(params)}`,
  selfAssessment: (code: string, ref: string, done?: string) =>
    `/workspace/${encodeURIComponent(code)}/others/${reference(ref)}${query({ done })}`,
  evidence: (code: string, params: Record<string, Value> = {}) =>
    `${at("workspace", code, "evidence")}${query(params)}`,
  addEvidence: (code: string) => at("workspace", code, "evidence", "add"),
  evidenceItem: (code: string, id: number, done?: string) =>
    `${at("workspace", code, "evidence", id)}${query({ done })}`,
  apiTokens: (code: string, done?: string) => `${at("workspace", code, "tokens")}${query({ done })}`,
  calendarFile: (token: string) => `/calendar.ics${query({ token })}`,
  overseenBodies: (code: string, params: Record<string, Value> = {}) =>
    `${at("workspace", code, "overseen")}${query(params)}`,
  workspaceReport: (code: string, ref: string) =>
    `/workspace/${encodeURIComponent(code)}/reports/${reference(ref)}`,
  workspaceItem: (code: string, ref: string) =>
    `/workspace/${encodeURIComponent(code)}/recommendations/${reference(ref)}`,
  answer: (code: string, ref: string, submission?: number) =>
    `/workspace/${encodeURIComponent(code)}/recommendations/${reference(ref)}/answer${query({ submission })}`,
  answerReport: (code: string, ref: string, part?: string) =>
    `/workspace/${encodeURIComponent(code)}/reports/${reference(ref)}/answer${part === undefined ? "" : `#${part}`}`,
  moreTime: (code: string, ref: string) =>
    `/workspace/${encodeURIComponent(code)}/reports/${reference(ref)}/more-time`,
  letter: (code: string, id: number, done?: string) =>
    `${at("workspace", code, "letters", id)}${query({ done })}`,
  letterPrint: (code: string, id: number) => at("workspace", code, "letters", id, "print"),
  letterFile: (code: string, id: number) => at("workspace", code, "letters", id, "docx"),
  jointAnswer: (code: string, id: number) => at("workspace", code, "joint-answers", id),
  planAction: (code: string, ref: string, params: { submission?: number; action?: number } = {}) =>
    `/workspace/${encodeURIComponent(code)}/recommendations/${reference(ref)}/action${query(params)}`,
  reportProgress: (code: string, ref: string, submission?: number) =>
    `/workspace/${encodeURIComponent(code)}/recommendations/${reference(ref)}/progress${query({ submission })}`,
  submission: (code: string, id: number, done?: string) =>
    `${at("workspace", code, "submissions", id)}${query({ done })}`,
  replyToJudgement: (code: string, id: number, done?: string) =>
    `${at("workspace", code, "judgements", id)}${query({ done })}`,

  workspaceMeasures: (code: string, done?: string) =>
    `${at("workspace", code, "measures")}${query({ done })}`,
  defineMeasure: (code: string, params: { measure?: string; follows?: string; proposal?: number } = {}) =>
    `${at("workspace", code, "measures", "define")}${query(params)}`,
  enterFigures: (code: string, slug: string) => at("workspace", code, "measures", slug, "figures"),
  measureProposal: (code: string, id: number, done?: string) =>
    `${at("workspace", code, "measure-proposals", id)}${query({ done })}`,

  connections: (params: Record<string, Value> = {}) => `/oversight/connections${query(params)}`,
  connectionPair: (one: string, other: string, done?: string) =>
    `/oversight/connections/pair${query({ one, other, done })}`,
  responsibility: (params: Record<string, Value> = {}) => `/oversight/responsibility${query(params)}`,
  nameLead: (ref: string, done?: string) => `/oversight/responsibility/${reference(ref)}${query({ done })}`,
  keepGroup: (ref: string, done?: string) => `${at("oversight", "groups", ref)}${query({ done })}`,
  oversight: (params: Record<string, Value> = {}) => `/oversight${query(params)}`,
  oversightPicture: (params: Record<string, Value> = {}) => `/oversight/picture${query(params)}`,
  oversightWaiting: () => "/oversight/waiting",
  keepReviews: () => "/oversight/reviews",
  keepReview: (ref: string, done?: string) => `${at("oversight", "reviews", ref)}${query({ done })}`,
  reviews: () => "/reviews",
  review: (ref: string, edition?: number) => `${at("reviews", ref)}${query({ edition })}`,
  keepMeasures: (params: Record<string, Value> = {}) => `/oversight/measures${query(params)}`,
  defineNational: () => "/oversight/measures/new",
  keepMeasure: (slug: string, params: Record<string, Value> = {}) =>
    `${at("oversight", "measures", slug)}${query(params)}`,
  correctMeasure: (slug: string) => at("oversight", "measures", slug, "correct"),
  correctProgramme: (slug: string) => at("oversight", "programmes", slug),
  newProgramme: () => "/oversight/programmes/new",

  registrar: () => "/registrar",
  registrarUnmatched: (params: Record<string, string | number | null | undefined> = {}) =>
    `/registrar/unmatched${query(params)}`,
  registrarWorklist: (list: string, page?: number) =>
    `/registrar/lists/${encodeURIComponent(list)}${query({ page })}`,
  divideItem: (ref: string) => `/registrar/divide/${reference(ref)}`,
  redactReport: (ref: string, text?: number) =>
    `/registrar/reports/${reference(ref)}/redact${query({ text })}`,
  registrarReport: (ref: string, done?: string) => `/registrar/reports/${reference(ref)}${query({ done })}`,
  registrarAddressing: (id: number, done?: string) =>
    `${at("registrar", "addressings", id)}${query({ done })}`,
  recordAnswer: (id: number) => at("registrar", "addressings", id, "answer"),
  registrarItem: (itemRef: string, done?: string) =>
    `/registrar/items/${reference(itemRef)}${query({ done })}`,
  enterReport: () => "/registrar/reports/new",
  editReport: (ref: string, done?: "saved") => `/registrar/reports/${reference(ref)}/edit${query({ done })}`,
  previewReport: (ref: string) => `/registrar/reports/${reference(ref)}/preview`,
  withdrawReport: (ref: string) => `/registrar/reports/${reference(ref)}/withdraw`,
  registrarBodies: (params: Record<string, string | number | null | undefined> = {}) =>
    `/registrar/bodies${query(params)}`,
  addBody: (name?: string) => `/registrar/bodies/new${query({ name })}`,
  registrarBody: (code: string) => at("registrar", "bodies", code),
  registrarBodyNames: (code: string, done?: string) =>
    `${at("registrar", "bodies", code, "names")}${query({ done })}`,
  registrarMerge: (params: { from?: string; into?: string } = {}) =>
    `/registrar/bodies/merge${query(params)}`,
  registrarCorrections: (page?: number) => `/registrar/corrections${query({ page })}`,
  registrarCorrection: (ref: string) => at("registrar", "corrections", ref),
  registrarImports: (page?: number) => `/registrar/imports${query({ page })}`,
  registrarImport: (id: number, page?: number) => `${at("registrar", "imports", id)}${query({ page })}`,

  audit: (params: Record<string, string | number | null | undefined> = {}) => `/audit${query(params)}`,
  auditedEntry: (number: number) => at("audit", "entries", number),
  admin: () => "/admin",
  adminUser: (id: number) => at("admin", "users", id),
  allTokens: (params: Record<string, Value> = {}) => `/admin/tokens${query(params)}`,
  inviteUser: () => "/admin/users/new",

  searchFile: (format: FileFormat, params: Record<string, Value | readonly string[]> = {}) =>
    `/search.${format}${query(params)}`,
  bodiesFile: (format: FileFormat, params: Record<string, Value> = {}) => `/bodies.${format}${query(params)}`,
  bodyRequestsFile: (
    format: FileFormat,
    code: string,
    params: Record<string, Value | readonly string[]> = {},
  ) => `${at("bodies", code, "requests")}.${format}${query(params)}`,
  reportItemsFile: (format: FileFormat, ref: string) => `/reports/${reference(ref)}/items.${format}`,
  listFile: (format: FileFormat, list: WholeList) => `/${list}.${format}`,
  ledgerFile: (format: FileFormat, params: Record<string, Value> = {}) => `/ledger.${format}${query(params)}`,
  searchFeed: (params: Record<string, Value | readonly string[]> = {}) =>
    `/feeds/search.atom${query(params)}`,
  bodyFeed: (code: string) => `${at("feeds", "bodies", code)}.atom`,
  issuerFeed: (slug: string) => `${at("feeds", "issuers", slug)}.atom`,
  themeFeed: (slug: string) => `${at("feeds", "themes", slug)}.atom`,
  reportFeed: (ref: string) => `/feeds/reports/${reference(ref)}.atom`,
  everything: (file = "") => `/data${file === "" ? "" : at(file)}`,
  sitemap: () => "/sitemap.xml",
  sitemapPart: (part: string) => `/sitemaps/${part}.xml`,
  openSearch: () => "/opensearch.xml",
  api: () => "/api/v1",
  openApi: () => "/api/v1/openapi.json",

  bodySuggestions: () => "/suggestions/bodies",
  pageSuggestions: () => "/suggestions/pages",
  healthz: () => "/healthz",
  readyz: () => "/readyz",
} as const;
