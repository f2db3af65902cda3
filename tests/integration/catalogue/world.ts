import { expect } from "vitest";
import { normaliseBodyName } from "~/domain/imports/reading/body-name-rules";
import type { Known } from "~/domain/known";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { projectReport } from "~/domain/projection/project-report.server";
import { compareProjection } from "~/domain/projection/rebuild-projection.server";
import { addAddressing, addRecommendation, setReportState } from "~/domain/reports/catalogue.server";
import { trackFromText } from "~/domain/reports/track-items.server";
import { query } from "~db/client.server";
import { bodies, issuers, memberships, reports, users } from "~db/schema/all";
import type { Capacity, Role } from "~db/vocabulary";
import { write, type Actor } from "~db/writing.server";

/** A small register about invented bodies and people, for the registrar's tests. */
export const DAY = Date.parse("2025-06-02T10:00:00Z");
const known: Known = { on: "2025-01-10", basis: "observed", provenance: "official_page" };
const bySetup = { actor: { kind: "job", job: "setup" }, at: DAY } as const;

export function aPerson(
  role: Role,
  of: { bodyId?: number; issuerId?: number } = {},
): Extract<Actor, { kind: "person" }> {
  return write({ ...bySetup, action: "user_added", subject: "user" }, (w) => {
    const count = query<{ n: number }>("SELECT count(*) AS n FROM users").get()?.n ?? 0;
    const userId = w.insert(users, {
      ...{ email: `person-${count}@example.org`, name: `Person ${count}`, state: "active", addedAt: DAY },
    });
    const { bodyId = null, issuerId = null } = of;
    w.insert(memberships, { userId, role, bodyId, issuerId, startedAt: DAY });
    return { kind: "person", userId, role, bodyId };
  });
}

export const aBody = (code: string, changes: Partial<typeof bodies.$inferInsert> = {}) =>
  write({ ...bySetup, action: "body_added", subject: code }, (w) => {
    const name = changes.name ?? `${code} Example NHS Trust`;
    const id = w.insert(bodies, {
      ...{ code, name, nameKey: normaliseBodyName(name), type: "nhs_trust", provenance: "registrar" },
      ...changes,
    });
    return { id, code, name };
  });

export const anIssuer = (slug = "invented-area", changes: Partial<typeof issuers.$inferInsert> = {}) =>
  write({ ...bySetup, action: "issuer_added", subject: slug }, (w) =>
    w.insert(issuers, {
      ...{ slug, name: slug, nameKey: slug, kind: "coroner_area", jurisdiction: "england_wales" },
      ...{ regime: "coroners_ew_reg28", isRecognised: true },
      ...changes,
    }),
  );

export interface AskedHere {
  as: string;
  body?: { id: number; code: string };
  capacity?: Capacity;
}

/** A published report of one issuer, dated 6 January 2025, asking `asked` about `concerns`. */
export function aReport(
  reference: string,
  { issuerId, asked, concerns }: { issuerId: number; asked: AskedHere[]; concerns: string[] },
): { id: number; addressingIds: number[]; items: string[] } {
  return write({ ...bySetup, action: "report_imported", subject: reference }, (w) => {
    const id = w.insert(reports, {
      ...{
        reference,
        kind: "pfd_report",
        regime: "coroners_ew_reg28",
        jurisdiction: "england_wales",
        issuerId,
      },
      ...{ reportedOn: "2025-01-06", reportedOnPrecision: "day", sentOnPrecision: "unknown" },
      ...{ publishedOn: "2025-01-10", publishedOnPrecision: "day", ingestedAt: DAY, state: "published" },
      ...{ isClockKept: true, isUnverified: false, isSensitive: false },
    });
    setReportState(w, id, { state: "published", known });
    const addressingIds = asked.map(({ as, body = null, capacity = "addressee" }) =>
      addAddressing(w, {
        ...{ reportId: id, body, match: body ? "exact" : "unmatched", capacity, known },
        ...{ addressedAs: as, addressedName: normaliseBodyName(as) },
      }),
    );
    const split = concerns.length === 1 ? "whole_section" : "numbered";
    for (const text of concerns)
      addRecommendation(w, {
        reportId: id,
        kind: "matter_of_concern",
        text,
        split,
        sourceLabel: null,
        known,
      });
    trackFromText(w, id, new Map(), known);
    projectReport(id);
    return { id, addressingIds, items: concerns.map((_, index) => `${reference}.${index + 1}`) };
  });
}

/** References of what is tracked now, as lists and search see it. */
export const trackedNow = (reportId: number): string[] =>
  query<{ reference: string }, [number]>(
    `SELECT t.reference FROM tracked_item_now n JOIN tracked_items t ON t.id = n.id
     WHERE n.report_id = ? ORDER BY t.reference`,
  )
    .all(reportId)
    .map((row) => row.reference);

export const lastEntry = () =>
  query<{ action: string; subject: string; role: string | null }>(
    "SELECT action, subject, role FROM ledger_entries ORDER BY id DESC LIMIT 1",
  ).get();

export const countEntries = () =>
  query<{ n: number }>("SELECT count(*) AS n FROM ledger_entries").get()?.n ?? 0;

/** After every act: the chain holds, and lists show what the histories say. */
export function expectSoundRegister(): void {
  expect(verifyLedger()).toMatchObject({ holds: true });
  expect(compareProjection().differing).toEqual([]);
}
