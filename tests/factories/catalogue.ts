import type { Known } from "~/domain/known";
import { projectReport } from "~/domain/projection/project-report.server";
import { addAddressing, addRecommendation, setReportState } from "~/domain/reports/catalogue.server";
import { trackFromText } from "~/domain/reports/track-items.server";
import { freeReportReference } from "~/domain/reports/report-references.server";
import { query } from "~db/client.server";
import * as tables from "~db/schema/all";
import type * as V from "~db/vocabulary";
import { write, type Act, type Writing } from "~db/writing.server";

/**
 * Rows for tests, made through the same steps as every import. Each takes only what a test is about;
 * the rest is plausible and the same every time.
 */
export const byImport: Act = { actor: { kind: "job", job: "import" }, action: "report_imported" };

export const known = (on = "2024-06-03"): Known => ({
  on,
  basis: "reconstructed",
  provenance: "official_page",
});

/** Runs `work` as one act of the import. */
export const inAct = <Result>(subject: string, work: (w: Writing) => Result, at?: number): Result =>
  write({ ...byImport, subject, at }, work);

export interface BodyMade {
  id: number;
  code: string;
  name: string;
}

export function aBody(given: Partial<typeof tables.bodies.$inferInsert> = {}): BodyMade {
  return inAct("body", (w) => {
    const code = given.code ?? `B${String(w.nextNumber("test-body")).padStart(3, "0")}`;
    const name = given.name ?? `Fernshire Mental Health NHS Trust ${code}`;
    const id = w.insert(tables.bodies, {
      ...{ code, name, nameKey: name.toLowerCase(), type: "nhs_trust_mental_health" as const },
      provenance: "official_register",
      ...given,
    });
    return { id, code, name };
  });
}

export const aSuccession = (predecessor: BodyMade, successor: BodyMade, effectiveOn = "2023-04-01"): number =>
  inAct(predecessor.code, (w) =>
    w.insert(tables.bodySuccessions, {
      ...{ predecessorId: predecessor.id, successorId: successor.id, effectiveOn },
      provenance: "official_register",
    }),
  );

export function anIssuer(given: Partial<typeof tables.issuers.$inferInsert> = {}): {
  id: number;
  slug: string;
} {
  return inAct("issuer", (w) => {
    const slug = given.slug ?? `area-${w.nextNumber("test-issuer")}`;
    const name = given.name ?? "Fernshire";
    const id = w.insert(tables.issuers, {
      ...{ slug, name, nameKey: name.toLowerCase(), kind: "coroner_area" as const, isRecognised: true },
      ...{ jurisdiction: "england_wales", regime: "coroners_ew_reg28" },
      ...given,
    });
    return { id, slug };
  });
}

/** Somebody asked: a body, or a name nobody has matched. */
export interface Asked {
  body?: BodyMade | null;
  as?: string;
  capacity?: V.Capacity;
}

export interface ItemGiven {
  text: string;
  themes?: V.ThemeCode[];
  kind?: V.RecommendationKind;
  /** Place in `asked` of the body the text allots it to. */
  allottedTo?: number;
}

type ReportColumns = Omit<Partial<typeof tables.reports.$inferInsert>, "id">;

export interface ReportGiven extends ReportColumns {
  asked?: readonly Asked[];
  items?: readonly (string | ItemGiven)[];
  sections?: Partial<Record<V.ReportField, string>>;
  categories?: readonly V.PfdCategory[];
  title?: string;
  author?: string;
  withdrawnBecause?: string;
}

export interface ReportMade {
  id: number;
  reference: string;
  /** Ids in the order given. */
  addressings: number[];
  items: number[];
}

/** A published report with its addressees and items, projected. */
export function aReport(given: ReportGiven = {}): ReportMade {
  return inAct("report", (w) => {
    const { asked = [{ body: aBody() }], items = ["Staff did not know how to raise the alarm."] } = given;
    const { id, reference } = insertReport(w, given);
    w.about(reference);
    const addressings = asked.map((one) => ask(w, id, one));
    const made = items.map((item) => {
      const { text, themes, kind } = typeof item === "string" ? { text: item } : (item as ItemGiven);
      return addRecommendation(w, {
        ...{ reportId: id, kind: kind ?? "matter_of_concern", text, themes, split: "numbered" as const },
        ...{ sourceLabel: null, known: known() },
      });
    });
    const allotted = new Map<number, number>();
    items.forEach((item, index) => {
      const [itemId, to] = [made[index], typeof item === "string" ? undefined : item.allottedTo];
      const addressingId = to === undefined ? undefined : addressings[to];
      if (itemId !== undefined && addressingId !== undefined) allotted.set(itemId, addressingId);
    });
    trackFromText(w, id, allotted, known());
    addTexts(w, id, given);
    projectReport(id);
    return { id, reference, addressings, items: made };
  });
}

function insertReport(w: Writing, given: ReportGiven): { id: number; reference: string } {
  const { asked, items, sections, categories, title, author, withdrawnBecause, ...columns } = given;
  void [asked, items, sections, categories];
  const sourceReference =
    given.sourceReference ?? `2024-${String(w.nextNumber("test-report")).padStart(4, "0")}`;
  const reference = given.reference ?? freeReportReference(w, "PFD", sourceReference);
  const state = withdrawnBecause === undefined ? (given.state ?? "published") : "withdrawn";
  const id = w.insert(tables.reports, {
    ...{ kind: "pfd_report", regime: "coroners_ew_reg28", jurisdiction: "england_wales" },
    ...{ issuerId: given.issuerId ?? anIssuer().id, sourceReference, ingestedAt: w.at },
    titleTextId: w.textOrNull("name", title),
    authorTextId: w.textOrNull("name", author),
    ...{ reportedOn: "2024-05-06", reportedOnPrecision: "day", sentOnPrecision: "unknown" },
    ...{ publishedOn: "2024-06-03", publishedOnPrecision: "day" },
    ...{ isClockKept: false, isUnverified: false, isSensitive: false },
    ...columns,
    ...{ reference, state },
  });
  setReportState(w, id, { state, reason: withdrawnBecause, known: known() });
  return { id, reference };
}

function addTexts(w: Writing, reportId: number, given: ReportGiven): void {
  for (const [section, text] of Object.entries(given.sections ?? {}))
    w.insert(tables.reportSections, {
      reportId,
      section: section as V.ReportField,
      textSource: "html",
      provenance: "official_page",
      textId: w.text("report_text", text),
    });
  for (const category of given.categories ?? [])
    w.insert(tables.reportCategories, { reportId, label: category, category });
}

function ask(w: Writing, reportId: number, asked: Asked): number {
  const body = asked.body ?? null;
  const as = asked.as ?? body?.name ?? "A body nobody knows";
  return addAddressing(w, {
    ...{ reportId, body, addressedAs: as, addressedName: as.toLowerCase(), known: known() },
    match: body ? "exact" : "unmatched",
    capacity: asked.capacity ?? "addressee",
  });
}

/** The id and reference of the item tracked for a recommendation at an addressing. Throws when it is not tracked. */
export function trackedItem(
  recommendationId: number,
  addressingId: number,
): { id: number; reference: string } {
  const row = query<{ id: number; reference: string }, [number, number]>(
    "SELECT id, reference FROM tracked_items WHERE recommendation_id = ? AND addressing_id = ?",
  ).get(recommendationId, addressingId);
  if (!row) throw new Error(`Concern ${recommendationId} is not tracked at ${addressingId}`);
  return row;
}
