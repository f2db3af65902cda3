import { movedTo } from "~/domain/bodies/view-body.server";
import { DEFAULT_LIMIT, ENDPOINTS, endpointAt, type EndpointName } from "./api-endpoints";
import { LIST_READERS, unitOf } from "./api-lists.server";
import { cursorAfter, readCursor, readQuery } from "./api-query-rules";
import * as details from "./read-details.server";
import { readMeasure } from "./read-measures.server";
import { readRecords, type RecordsAsked } from "./read-records.server";
import * as keysOf from "./record-keys-repository.server";
import { refusalOfQuery } from "./unknown-filters.server";
import type { AnyRecord } from "./record-tables";

export interface ApiAsked extends RecordsAsked {
  /** The path below /api/v1, and what stands behind the question mark. */
  path: string;
  search: URLSearchParams;
}

export type ApiAnswer =
  | { kind: "answer"; body: AnyRecord }
  | { kind: "refused"; status: 400 | 404 | 410; sentence: string; more?: object }
  | { kind: "moved"; path: string };

const refused = (status: 400 | 404 | 410, sentence: string, more?: object): ApiAnswer => ({
  ...{ kind: "refused", status, sentence },
  ...(more && { more }),
});

/** What the API answers at a path; every mistake of the asker is a sentence. */
export function answerApi(asked: ApiAsked): ApiAnswer {
  const endpoint = endpointAt(asked.path);
  if (!endpoint) return refused(404, "The API has no such address. /api/v1 lists those there are.");
  const { name, reference } = endpoint;
  const query = readQuery(ENDPOINTS[name].query, asked.search);
  if (!query.ok) return refused(400, query.sentence);
  const unknown = refusalOfQuery(query.value);
  if (unknown !== null) return refused(400, unknown);
  const reader = LIST_READERS[name];
  if (!reader) return one(name, reference, asked);

  const { cursor, limit } = query.value;
  const after = typeof cursor === "string" ? readCursor(name, cursor) : [];
  if (after === null) return refused(400, "This cursor is of another list. Begin again without one.");
  const page = reader({
    ...{ today: asked.today, origin: asked.origin, query: query.value, after },
    limit: limit === undefined ? DEFAULT_LIMIT : Number(limit),
  });
  const next = page.next === null ? null : nextAddress(asked, cursorAfter(name, page.next));
  return { kind: "answer", body: { unit: unitOf(page.table), ...page.more, data: page.data, next } };
}

function nextAddress({ origin, path, search }: ApiAsked, cursor: string): string {
  const params = new URLSearchParams(search);
  params.set("cursor", cursor);
  return `${origin}/api/v1${path}?${params.toString()}`;
}

function one(name: EndpointName, reference: string, asked: RecordsAsked): ApiAnswer {
  const found = findOne(name, reference, asked);
  if (found) return { kind: "answer", body: found };
  if (name === "getBody") {
    const code = movedTo(reference);
    if (code !== null) return { kind: "moved", path: `/bodies/${encodeURIComponent(code)}` };
  }
  // A report's reference is how those of its items, requests and tracked items begin.
  const withdrawn = keysOf.findWithdrawn(reference.split(/[.:@]/)[0] ?? "");
  if (withdrawn)
    return refused(410, `This report was withdrawn on ${withdrawn.withdrawnOn}.`, {
      reference: withdrawn.reference,
      withdrawn_on: withdrawn.withdrawnOn,
      reason: withdrawn.reason,
    });
  return refused(404, "The register holds nothing with this reference.");
}

function findOne(name: EndpointName, reference: string, asked: RecordsAsked): AnyRecord | undefined {
  const by = (key: number | undefined, read: (keys: number[]) => AnyRecord[]): AnyRecord | undefined =>
    key === undefined ? undefined : read([key])[0];
  switch (name) {
    case "getReport": {
      const key = keysOf.findReportKey(reference);
      return key === undefined ? undefined : details.reportDetails(key, asked);
    }
    case "getRecommendation":
      return by(keysOf.findRecommendationKey(reference), (keys) =>
        details.recommendationDetails(keys, asked),
      );
    case "getAddressing":
      return by(keysOf.findAddressingKey(reference), (keys) => details.addressingDetails(keys, asked));
    case "getTrackedItem":
      return by(keysOf.findTrackedKey(reference), (keys) => details.trackedItemDetails(keys, asked));
    case "getBody":
      return by(keysOf.findBodyKey(reference), (keys) => details.bodyDetails(keys, asked));
    case "getIssuer":
      return by(keysOf.findIssuerKey(reference), (keys) => readRecords("issuers", keys, asked));
    case "getMeasure":
      return readMeasure(reference, asked.origin);
    default:
      return undefined;
  }
}
