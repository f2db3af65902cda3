import { isStatedByPerson, provenanceRank, type Provenance, type ReportField } from "~db/vocabulary";
import type { Writing } from "~db/writing.server";
import * as repository from "./imported-report-repository.server";
import type { PreparedReport } from "./prepare-report.server";
import { normaliseSourceReference } from "./reading/source-reference-rules";
import { readSourceDate } from "./reading/source-date-rules";
import { cleanText, isBlankValue, isBoilerplateOnly } from "./reading/source-text-rules";

/** A value as a source gives it. Names and prose are kept apart, where they can be removed (design §2). */
interface GivenValue {
  field: ReportField;
  raw: string;
  kept: "value" | "name" | "report_text";
}

/** What the sources have said of a report so far, and which of them is shown (design §4.5). */
export class HeldValues {
  readonly #held = new Map<string, repository.HeldValue>();
  readonly #sources = new Map<ReportField, Set<Provenance>>();
  readonly #texts = new Map<ReportField, number>();

  constructor(
    private readonly reportId: number,
    isNew: boolean,
    private readonly today: string,
  ) {
    const values = isNew ? [] : repository.listValues(reportId);
    for (const value of values) this.#hold(value);
  }

  #hold(value: repository.HeldValue): void {
    this.#held.set(`${value.field} ${value.provenance}`, value);
    const sources = this.#sources.get(value.field) ?? new Set();
    this.#sources.set(value.field, sources.add(value.provenance));
  }

  /**
   * Keeps every value of a row that differs from the same source's last one. `written` are texts of this
   * row that stand already, so that an equal text is kept once.
   */
  record(
    w: Writing,
    p: PreparedReport,
    written: Readonly<Partial<Record<ReportField, number | null>>> = {},
  ): void {
    const { provenance } = p.source;
    const fresh = valuesOf(p).filter((given) => !this.#isHeld(given, provenance));
    const prose = fresh.filter(({ field, kept }) => kept !== "value" && !written[field]);
    const ids = w.texts(
      prose.flatMap(({ kept, raw }) => (kept === "value" ? [] : [{ kind: kept, content: raw }])),
    );
    for (const { field } of fresh) if (written[field]) this.#texts.set(field, written[field]);
    prose.forEach(({ field }, at) => ids[at] !== undefined && this.#texts.set(field, ids[at]));
    const rows = fresh.map(({ field, raw, kept }) => {
      const textId = kept === "value" ? null : (this.#texts.get(field) ?? null);
      this.#hold({ field, provenance, value: raw, text: null, textId, isErased: 0 });
      return {
        reportId: this.reportId,
        provenance,
        knownOn: p.known.on,
        knownOnBasis: p.known.basis,
        recordedAt: w.at,
        field,
        value: textId === null ? raw : null,
        textId,
      };
    });
    repository.insertValues(w, rows);
  }

  /** Whether the same source's last value is this one already. */
  #isHeld({ field, raw }: GivenValue, provenance: Provenance): boolean {
    const held = this.#held.get(`${field} ${provenance}`);
    if (!held || (held.isErased === 0 && (held.text ?? held.value) !== raw)) return false;
    if (held.textId !== null) this.#texts.set(field, held.textId);
    return true;
  }

  /** The text row of this row's value, so that an equal text is kept once. */
  textIdOf(field: ReportField): number | undefined {
    return this.#texts.get(field);
  }

  /**
   * Whether this source's value of a field is the one to show: no better source has one that can be used.
   * What a person stated here, be it that there is none, and a text that was removed are never overwritten.
   */
  isShown(field: ReportField, provenance: Provenance): boolean {
    for (const source of this.#sources.get(field) ?? []) {
      const held = this.#held.get(`${field} ${source}`);
      if (held?.isErased === 1) return false;
      const isBetter = provenanceRank(source) < provenanceRank(provenance);
      if (isBetter && held && (isStatedByPerson(source) || this.#isUsable(held))) return false;
    }
    return true;
  }

  /** Whether a person stated this field here. */
  isOfPerson(field: ReportField): boolean {
    return [...(this.#sources.get(field) ?? [])].some(isStatedByPerson);
  }

  #isUsable(held: repository.HeldValue): boolean {
    return isUsable(held.field, held.text ?? held.value ?? "", this.today);
  }
}

/** Whether a value tells what its field is about: a date no calendar has is kept, and does not count. */
export function isUsable(field: ReportField, raw: string, today: string): boolean {
  if (isBlankValue(raw)) return false;
  if (field === "reported_on" || field === "published_on") return readSourceDate(raw, today).on !== null;
  if (field === "source_reference") return normaliseSourceReference(raw).reference !== null;
  if (field === "concerns") return !isBoilerplateOnly(cleanText(raw));
  return true;
}

function valuesOf({ source, statedDueOn }: PreparedReport): GivenValue[] {
  const value = (field: ReportField, raw: string): GivenValue => ({ field, raw, kept: "value" });
  const values: GivenValue[] = [
    value("source_reference", source.reference.raw),
    value("reported_on", source.reportedOn.raw),
    value("published_on", source.publishedOn.raw),
    value("issuer", source.area),
    value("stated_due_on", statedDueOn ?? ""),
    value("categories", source.categories),
    value("source_status", source.sourceStatus),
    value("document_links", source.replyCount),
    value("deceased_count", source.deceasedCount),
    { field: "author", raw: source.author, kept: "name" },
    { field: "sent_to", raw: source.sentTo, kept: "name" },
    ...source.sections.map(({ section, raw }): GivenValue => ({ field: section, raw, kept: "report_text" })),
  ];
  return values.filter(({ raw }) => raw.trim() !== "");
}
