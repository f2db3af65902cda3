import { integer, text } from "drizzle-orm/sqlite-core";
import { TERM_TABLES } from "./references";
import type { VocabularyTable } from "../vocabulary";

/** Row identity: never reused, so that a ledger entry's "table:id" means one row for ever. */
export const id = () => integer("id").primaryKey({ autoIncrement: true });

/** A calendar date, ISO text YYYY-MM-DD, London. */
export const calendarDate = (name: string) => text(name);

/** An instant, milliseconds since 1970. */
export const instant = (name: string) => integer(name);

export const flag = (name: string) => integer(name, { mode: "boolean" });

/** A word of one of the closed lists, held by foreign key to its reference table. */
export const word = <Code extends string>(name: string, table: VocabularyTable) =>
  text(name)
    .$type<Code>()
    .references(() => TERM_TABLES[table].code, { onDelete: "restrict" });
