import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type * as V from "../vocabulary";
import { bodies } from "./bodies";
import { calendarDate, flag, id, instant, word } from "./columns";
import { texts } from "./texts";

const textId = (name: string) => integer(name).references(() => texts.id, { onDelete: "restrict" });
const programmeId = () =>
  integer("programme_id")
    .notNull()
    .references(() => programmes.id, { onDelete: "restrict" });
const history = {
  provenance: word<V.Provenance>("provenance", "provenance_terms").notNull(),
  knownOn: calendarDate("known_on").notNull(),
  knownOnBasis: word<V.KnownOnBasis>("known_on_basis", "known_on_basis_terms").notNull(),
  recordedAt: instant("recorded_at").notNull(),
};

/** Work of several bodies towards one aim by a date. What it says of itself stands in programme_versions. */
export const programmes = sqliteTable(
  "programmes",
  {
    id: id(),
    /** Part of its address; assigned once. */
    slug: text("slug").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [uniqueIndex("programmes_slug_is_unique").on(t.slug)],
);

/** Every wording of a programme; the newest counts. Append-only. */
export const programmeVersions = sqliteTable(
  "programme_versions",
  {
    id: id(),
    programmeId: programmeId(),
    nameTextId: textId("name_text_id").notNull(),
    aimTextId: textId("aim_text_id").notNull(),
    startsOn: calendarDate("starts_on"),
    /** The date of its aim. */
    aimOn: calendarDate("aim_on"),
    leadBodyId: integer("lead_body_id").references(() => bodies.id, { onDelete: "restrict" }),
    sourceTextId: textId("source_text_id"),
    sourceAddressTextId: textId("source_address_text_id"),
    /** Why it was changed. */
    reasonTextId: textId("reason_text_id"),
    ...history,
  },
  (t) => [index("programme_versions_by_programme").on(t.programmeId)],
);

/** Who takes part, from when; the newest row of a body counts. Append-only. */
export const programmeBodies = sqliteTable(
  "programme_bodies",
  {
    id: id(),
    programmeId: programmeId(),
    bodyId: integer("body_id")
      .notNull()
      .references(() => bodies.id, { onDelete: "restrict" }),
    isTakingPart: flag("is_taking_part").notNull(),
    fromOn: calendarDate("from_on"),
    ...history,
  },
  (t) => [
    index("programme_bodies_by_programme").on(t.programmeId, t.bodyId),
    index("programme_bodies_by_body").on(t.bodyId),
  ],
);
