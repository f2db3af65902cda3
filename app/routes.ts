import { flatRoutes } from "@remix-run/fs-routes";
import { route } from "@remix-run/route-config";
import { FILE_FORMATS, LIST_ADDRESSES } from "./lib/file-addresses";

/** Every public list in every format: one module answers them all, by the address it is asked at. */
const listFiles = Object.values(LIST_ADDRESSES).flatMap((address) =>
  FILE_FORMATS.map((format) => {
    const path = `${address.slice(1)}.${format}`;
    return route(path, "routes/files/public-list.ts", { id: `files/${path}` });
  }),
);

export default (async () => [...(await flatRoutes()), ...listFiles])();
