import {
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type RequestListener,
} from "node:http";
import type { AddressInfo } from "node:net";
import type { LoaderFunctionArgs, ServerBuild } from "@remix-run/node";

type Loader = (args: LoaderFunctionArgs) => unknown;

/** A build whose pages are these loaders' own answers, by path: the HTTP side without any real page. */
export function buildOf(pages: Record<string, { loader?: Loader; action?: Loader }>): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(pages).map(([path, module]) => [
      path,
      { id: path, path, parentId: undefined, index: undefined, caseSensitive: undefined, module },
    ]),
  );
  const entry = { imports: [], module: "" };
  return {
    entry: { module: { default: () => new Response(""), handleError: () => undefined } },
    routes,
    assets: { entry, routes: {}, url: "", version: "1" },
    publicPath: "/",
    assetsBuildDirectory: "",
    future: { v3_singleFetch: true },
    isSpaMode: false,
  } as unknown as ServerBuild;
}

export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Serves on a free port of this machine. */
export async function serving(app: RequestListener) {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  const ask = (
    path: string,
    {
      method = "GET",
      headers = {},
      body = "",
    }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
  ): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const asked = httpRequest({ port, host: "127.0.0.1", path, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      });
      asked.on("error", reject);
      asked.end(body);
    });

  return { ask, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}
