import { listRolesHeld } from "~/domain/accounts/users-repository.server";
import { rowField, type DraftFields } from "~/domain/entering/draft-fields";
import { publishDraft } from "~/domain/entering/publish-draft.server";
import { saveDraft, startDraft, type Editor } from "~/domain/entering/save-draft.server";
import { findReportByReference } from "~/domain/reports/find-report.server";
import { listAddressings, listRecommendations } from "~/domain/reports/report-repository.server";
import { fileOf } from "../documents";
import type { SeedDate, SeedReport } from "../seed-types";
import type { Loaded, LoadedReport } from "./loaded";
import { must } from "./must";

const EDITORS_AREA = "northmoor-and-dales";

/** Whether the area's editor enters the report here; all others come as from a published source. */
export const isEntered = (seed: SeedReport): boolean =>
  seed.provenance === "issuer" && seed.issuer === EDITORS_AREA;

/** The editor begins a report, types it in, and publishes it unless it is left a draft. */
export function enterReport(loaded: Loaded, seed: SeedReport): void {
  const { clock } = loaded;
  const actor = loaded.person("issuerEditor");
  const editor: Editor = { memberships: listRolesHeld(actor.userId) };
  const day = clock.day(seed.publishedOn ?? seed.reportedOn);
  const { reference } = must(
    `draft of ${seed.key}`,
    startDraft({
      ...{ actor, editor, at: clock.at(day), kind: seed.kind, issuerId: loaded.issuer(seed.issuer) },
      sourceReference: seed.sourceReference ?? "",
    }),
  );
  const held = findReportByReference(reference);
  if (!held) throw new Error(`No report ${reference}`);
  const given = { actor, editor, reference };
  const { version } = must(
    `draft of ${seed.key}`,
    saveDraft({
      ...{ ...given, at: clock.at(day), version: held.version, fields: fieldsOf(loaded, seed) },
      uploads: (seed.documents ?? []).map((document) => ({ name: document.fileName, ...fileOf(document) })),
    }),
  );
  if (seed.state !== "draft") {
    const published = publishDraft({ ...given, at: clock.at(day), version });
    if ("errors" in published) throw new Error(`${seed.key}: ${JSON.stringify(published.errors)}`);
    must(`publication of ${seed.key}`, published);
  }
  loaded.reports.set(seed.key, asEntered(seed, held.id, reference));
}

/** Addressees and items came in in the order of the form, which is the seed's. */
function asEntered(seed: SeedReport, id: number, reference: string): LoadedReport {
  const [asked, items] = [listAddressings(id), listRecommendations(id)];
  return {
    ...{ seed, id, reference, letters: new Map(), actions: new Map() },
    addressings: new Map(
      asked.flatMap((row, index) => seed.addressees.slice(index, index + 1).map(({ key }) => [key, row.id])),
    ),
    items: new Map(
      items.flatMap((row, index) => seed.items.slice(index, index + 1).map(({ number }) => [number, row])),
    ),
  };
}

/** The report as its form would be filled in. */
function fieldsOf(loaded: Loaded, seed: SeedReport): DraftFields {
  const { title, author = "", categories, circumstances = "", summary = "", isSensitive } = seed;
  const fields: DraftFields = { title, author, categories: [...categories], circumstances, summary };
  if (isSensitive) fields.isSensitive = "yes";
  for (const name of ["reportedOn", "sentOn", "publishedOn", "statedDueOn"] as const)
    Object.assign(fields, dateFields(loaded, name, seed[name]));
  const addresseeRows = new Map(seed.addressees.map(({ key }, index) => [key, String(index + 1)]));
  const itemRows = new Map(seed.items.map(({ number }, index) => [number, String(index + 1)]));
  seed.addressees.forEach(({ asWritten, body, capacity }, index) => {
    fields[rowField("addressee", index + 1, "name")] = body ? `${asWritten} (${body})` : asWritten;
    fields[rowField("addressee", index + 1, "capacity")] = capacity;
  });
  seed.items.forEach(({ text, kind, parent, themes, allottedTo = [] }, index) => {
    const set = (field: string, value: string | string[]) => {
      fields[rowField("item", index + 1, field)] = value;
    };
    set("text", text);
    set("kind", kind);
    set("parent", parent === undefined ? "" : (itemRows.get(parent) ?? ""));
    set("themes", [...themes]);
    set(
      "allotted",
      allottedTo.flatMap((key) => addresseeRows.get(key) ?? []),
    );
  });
  return fields;
}

function dateFields(loaded: Loaded, name: string, date: SeedDate | undefined): DraftFields {
  const [year = "", month = "", day = ""] = loaded.clock.dayOrNull(date)?.split("-") ?? [];
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}
