import {
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from "drizzle-orm/sqlite-core";
import type {
  AliasKind,
  BodyEventKind,
  BodyType,
  IssuerKind,
  Jurisdiction,
  KnownOnBasis,
  Provenance,
  Regime,
} from "../vocabulary";
import { calendarDate, flag, id, instant, word } from "./columns";
import { texts } from "./texts";

/** Organisations that are asked. Closed ones stay: history keeps the name that was addressed (design §4.6). */
export const bodies = sqliteTable(
  "bodies",
  {
    id: id(),
    /** Permanent: the ODS code where there is one, else a number of this register. Part of tracked items' references. */
    code: text("code").notNull(),
    name: text("name").notNull(),
    nameKey: text("name_key").notNull(),
    type: word<BodyType>("type", "body_type_terms").notNull(),
    odsCode: text("ods_code"),
    openedOn: calendarDate("opened_on"),
    closedOn: calendarDate("closed_on"),
    /** For recusal: nobody judges a body they belong to, its parent, sponsor or successor (design §4.2). */
    parentId: integer("parent_id").references((): AnySQLiteColumn => bodies.id, { onDelete: "restrict" }),
    sponsorId: integer("sponsor_id").references((): AnySQLiteColumn => bodies.id, { onDelete: "restrict" }),
    /** Two records of one body: resolved when read, nothing is re-pointed (design §3). */
    mergedIntoId: integer("merged_into_id").references((): AnySQLiteColumn => bodies.id, {
      onDelete: "restrict",
    }),
    provenance: word<Provenance>("provenance", "provenance_terms").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    uniqueIndex("bodies_code_is_unique").on(t.code),
    index("bodies_by_name").on(t.nameKey),
    index("bodies_by_type").on(t.type),
    index("bodies_by_merge").on(t.mergedIntoId),
  ],
);

export const bodyAliases = sqliteTable(
  "body_aliases",
  {
    id: id(),
    bodyId: integer("body_id")
      .notNull()
      .references(() => bodies.id, { onDelete: "restrict" }),
    alias: text("alias").notNull(),
    aliasKey: text("alias_key").notNull(),
    kind: word<AliasKind>("kind", "alias_kind_terms").notNull(),
    /** The last day a former name was in use, where known. */
    usedUntilOn: calendarDate("used_until_on"),
    provenance: word<Provenance>("provenance", "provenance_terms").notNull(),
  },
  (t) => [
    uniqueIndex("body_aliases_once_per_body").on(t.bodyId, t.aliasKey, t.kind),
    index("body_aliases_by_key").on(t.aliasKey),
  ],
);

/**
 * What a person decided about a record, when and why: joins, their undoing, corrections, names. The public
 * reads it on the body's page. Append-only.
 */
export const bodyEvents = sqliteTable(
  "body_events",
  {
    id: id(),
    bodyId: integer("body_id")
      .notNull()
      .references(() => bodies.id, { onDelete: "restrict" }),
    kind: word<BodyEventKind>("kind", "body_event_kind_terms").notNull(),
    /** The record it was joined to, or parted from. */
    otherBodyId: integer("other_body_id").references(() => bodies.id, { onDelete: "restrict" }),
    /** The name added or taken out. */
    alias: text("alias"),
    reasonTextId: integer("reason_text_id").references(() => texts.id, { onDelete: "restrict" }),
    provenance: word<Provenance>("provenance", "provenance_terms").notNull(),
    knownOn: calendarDate("known_on").notNull(),
    knownOnBasis: word<KnownOnBasis>("known_on_basis", "known_on_basis_terms").notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [index("body_events_by_body").on(t.bodyId), index("body_events_by_other_body").on(t.otherBodyId)],
);

/** Dated, many to many: a body may have several successors and several predecessors. */
export const bodySuccessions = sqliteTable(
  "body_successions",
  {
    id: id(),
    predecessorId: integer("predecessor_id")
      .notNull()
      .references(() => bodies.id, { onDelete: "restrict" }),
    successorId: integer("successor_id")
      .notNull()
      .references(() => bodies.id, { onDelete: "restrict" }),
    effectiveOn: calendarDate("effective_on"),
    provenance: word<Provenance>("provenance", "provenance_terms").notNull(),
  },
  (t) => [
    uniqueIndex("body_successions_once").on(t.predecessorId, t.successorId),
    index("body_successions_by_successor").on(t.successorId),
  ],
);

/** Who says what must change: coroner areas, investigators, inquiries… */
export const issuers = sqliteTable(
  "issuers",
  {
    id: id(),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    nameKey: text("name_key").notNull(),
    kind: word<IssuerKind>("kind", "issuer_kind_terms").notNull(),
    jurisdiction: word<Jurisdiction>("jurisdiction", "jurisdiction_terms").notNull(),
    regime: word<Regime>("regime", "regime_terms").notNull(),
    openedOn: calendarDate("opened_on"),
    closedOn: calendarDate("closed_on"),
    /** False for a name a source used that is on no official list yet: the registrar decides. */
    isRecognised: flag("is_recognised").notNull(),
  },
  (t) => [uniqueIndex("issuers_slug_is_unique").on(t.slug), index("issuers_by_name").on(t.nameKey)],
);

export const issuerAliases = sqliteTable(
  "issuer_aliases",
  {
    id: id(),
    issuerId: integer("issuer_id")
      .notNull()
      .references(() => issuers.id, { onDelete: "restrict" }),
    alias: text("alias").notNull(),
    aliasKey: text("alias_key").notNull(),
  },
  (t) => [
    uniqueIndex("issuer_aliases_once_per_issuer").on(t.issuerId, t.aliasKey),
    index("issuer_aliases_by_key").on(t.aliasKey),
  ],
);

/** Amalgamations of coroner areas, dated, many to many (D25). */
export const issuerSuccessions = sqliteTable(
  "issuer_successions",
  {
    id: id(),
    predecessorId: integer("predecessor_id")
      .notNull()
      .references(() => issuers.id, { onDelete: "restrict" }),
    successorId: integer("successor_id")
      .notNull()
      .references(() => issuers.id, { onDelete: "restrict" }),
    effectiveOn: calendarDate("effective_on").notNull(),
  },
  (t) => [uniqueIndex("issuer_successions_once").on(t.predecessorId, t.successorId, t.effectiveOn)],
);
