import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type * as V from "../vocabulary";
import { users } from "./accounts";
import { addressings, trackedItems } from "./addressings";
import { calendarDate, flag, id, instant, word } from "./columns";
import { implementationClaims } from "./statements";
import { texts } from "./texts";

const textId = (name: string) => integer(name).references(() => texts.id, { onDelete: "restrict" });
const userId = (name: string) => integer(name).references(() => users.id, { onDelete: "restrict" });

/**
 * A random sample of claims to be checked. What it is drawn from is fixed first; the seed that decides the draw
 * becomes known to everybody only afterwards, so that nobody can choose what is drawn.
 */
export const verificationSamples = sqliteTable(
  "verification_samples",
  {
    id: id(),
    reference: text("reference").notNull(),
    titleTextId: textId("title_text_id").notNull(),
    /** Claims made in this period, both days included. */
    claimedFromOn: calendarDate("claimed_from_on").notNull(),
    claimedToOn: calendarDate("claimed_to_on").notNull(),
    bodyType: word<V.BodyType>("body_type", "body_type_terms"),
    /** Whether letters of answer are drawn, by the day they became known, rather than claims. */
    isOfLetters: flag("is_of_letters").notNull().default(false),
    stratifiedBy: word<V.SampleStratum>("stratified_by", "sample_stratum_terms").notNull(),
    /** How many are to be drawn, and from how many. */
    size: integer("size").notNull(),
    frameSize: integer("frame_size").notNull(),
    /** SHA-256 of the frame as it is published, by which anybody can tell that it was not changed. */
    frameDigest: text("frame_digest").notNull(),
    frozenByUserId: userId("frozen_by_user_id").notNull(),
    frozenAt: instant("frozen_at").notNull(),
    seed: text("seed"),
    seedSourceTextId: textId("seed_source_text_id"),
    /** The day on which the seed became known to everybody. */
    seedOn: calendarDate("seed_on"),
    seedByUserId: userId("seed_by_user_id"),
    seedAt: instant("seed_at"),
    version: integer("version").notNull().default(1),
  },
  (t) => [uniqueIndex("verification_samples_reference_is_unique").on(t.reference)],
);

/** A claim that could be drawn. Append-only. */
export const sampleClaims = sqliteTable(
  "sample_claims",
  {
    id: id(),
    sampleId: integer("sample_id")
      .notNull()
      .references(() => verificationSamples.id, { onDelete: "restrict" }),
    trackedItemId: integer("tracked_item_id")
      .notNull()
      .references(() => trackedItems.id, { onDelete: "restrict" }),
    claimId: integer("claim_id")
      .notNull()
      .references(() => implementationClaims.id, { onDelete: "restrict" }),
    /** The word of the stratum it is in. */
    stratum: text("stratum").notNull(),
  },
  (t) => [
    uniqueIndex("sample_claims_once").on(t.sampleId, t.trackedItemId),
    index("sample_claims_by_item").on(t.trackedItemId),
  ],
);

/** A letter of answer that could be drawn: what one body answered to one report. Append-only. */
export const sampleLetters = sqliteTable(
  "sample_letters",
  {
    id: id(),
    sampleId: integer("sample_id")
      .notNull()
      .references(() => verificationSamples.id, { onDelete: "restrict" }),
    addressingId: integer("addressing_id")
      .notNull()
      .references(() => addressings.id, { onDelete: "restrict" }),
    /** By what the draw knows it: the report's reference and the body's code. */
    reference: text("reference").notNull(),
    /** The word of the stratum it is in. */
    stratum: text("stratum").notNull(),
  },
  (t) => [
    uniqueIndex("sample_letters_once").on(t.sampleId, t.addressingId),
    index("sample_letters_by_addressing").on(t.addressingId),
  ],
);
