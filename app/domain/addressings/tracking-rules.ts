import type { Capacity, TrackingBasis } from "~db/vocabulary";

export interface AskedBody {
  addressingId: number;
  capacity: Capacity;
  /** Null while nobody has matched the name: then there is no code to make a reference from. */
  bodyCode: string | null;
}

export interface AskedConcern {
  recommendationId: number;
  /** The addressing the text allots it to, as a heading that names the addressee does. */
  allottedTo: number | null;
}

export interface Tracked {
  recommendationId: number;
  addressingId: number;
  basis: Extract<TrackingBasis, "allotted" | "only_body" | "only_concern">;
}

/**
 * Which concerns are tracked at which bodies from the text alone (design §2): where the text allots it,
 * where one body is asked, or where there is one concern. Anything else stands as asked of all of them
 * together, because a cross-product would invent requests nobody made.
 */
export function trackedFromText(concerns: readonly AskedConcern[], bodies: readonly AskedBody[]): Tracked[] {
  const asked = bodies.filter((body) => body.capacity === "addressee");
  const matched = new Map(
    asked.filter((body) => body.bodyCode !== null).map((body) => [body.addressingId, body]),
  );
  return concerns.flatMap((concern): Tracked[] => {
    const { recommendationId, allottedTo } = concern;
    if (allottedTo !== null)
      return matched.has(allottedTo)
        ? [{ recommendationId, addressingId: allottedTo, basis: "allotted" }]
        : [];
    const basis = asked.length === 1 ? "only_body" : concerns.length === 1 ? "only_concern" : null;
    if (basis === null) return [];
    return [...matched.keys()].map((addressingId) => ({ recommendationId, addressingId, basis }));
  });
}

/** PFD-2024-0621.3@RW5 (design §3). */
export const trackedItemReference = (recommendation: string, bodyCode: string): string =>
  `${recommendation}@${bodyCode}`;

/** PFD-2024-0621.3 */
export const recommendationReference = (report: string, number: number): string => `${report}.${number}`;
