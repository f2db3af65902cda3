import { createServer, type Server } from "node:http";
import { performance } from "node:perf_hooks";
import autocannon from "autocannon";

/** One line of the benchmark: ours against a named peer in the same run. Ratios are what to read; times are this machine's. */
export interface Measurement {
  name: string;
  ours: string;
  peer: string;
  /** Ours over the peer's, in the unit where more is better. */
  ratio: number;
  /** What the issue asks of the ratio, where it asks. */
  wanted?: number;
  note?: string;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export interface Load {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  failures: number;
}

/** Loads an address of this machine with eight clients for `seconds`; `nextPath` gives each request another path. */
export async function load(
  url: string,
  seconds: number,
  headers: Record<string, string> = {},
  nextPath?: () => string,
): Promise<Load> {
  const requests = nextPath && [
    { setupRequest: (request: autocannon.Request) => ({ ...request, path: nextPath() }) },
  ];
  const result = await autocannon({
    ...{ url, connections: 8, duration: seconds, headers },
    ...(requests && { requests }),
  });
  return {
    requestsPerSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failures:
      result.non2xx -
      (headers["if-none-match"] ? (result.statusCodeStats?.["304"]?.count ?? 0) : 0) +
      result.errors,
  };
}

/** A bare Node server that answers every request with the same bytes: the peer of a page. */
export async function bareServer(
  body: Buffer,
  headers: Record<string, string>,
): Promise<{ url: string; close(): void }> {
  const server: Server = createServer((_request, response) => {
    response.writeHead(200, { ...headers, "content-length": body.length });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

export function printTable(measurements: readonly Measurement[]): void {
  console.table(
    measurements.map(({ name, ours, peer, ratio, wanted, note }) => ({
      measured: name,
      ours,
      peer,
      ratio: Number(ratio.toPrecision(3)),
      wanted: wanted === undefined ? "" : `≥ ${wanted}`,
      note: note ?? "",
    })),
  );
}
