import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "../remix.config.js";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * One server bundle, not two: Remix would bundle its routes alone, and the HTTP server around them
 * would load a second copy of every domain module, with a second database connection in it. What is
 * loaded only when it is needed lies beside it: paths are found from where the server's code stands.
 *
 * Packages are in it too, as production code: reading one file of 2 MB instead of a thousand small ones
 * halves the time to start. Remix's package for Node adds only polyfills of fetch (half of those 2 MB
 * again) to the runtime it re-exports, and Node has had fetch itself since 18.
 */
const oneServerBundle: Plugin = {
  name: "one-server-bundle",
  enforce: "post",
  config: (_config, { isSsrBuild }) =>
    isSsrBuild
      ? {
          build: {
            rollupOptions: {
              input: {
                index: folder("../app/server.ts"),
                "everything-process": folder("../app/everything-process.ts"),
                "page-thread": folder("../app/page-thread.ts"),
              },
              output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
            },
          },
          resolve: { alias: { "@remix-run/node": "@remix-run/server-runtime" } },
          define: { "process.env.NODE_ENV": JSON.stringify("production") },
        }
      : undefined,
};

/** Hold compiled code beside them, so they stay packages. Everything else goes into the one bundle. */
const NATIVE = ["better-sqlite3", "@node-rs/argon2", "@resvg/resvg-js"];

export default defineConfig(({ command }) => ({
  root: folder(".."),
  plugins: [remix(remixConfig), oneServerBundle],
  resolve: { alias: { "~db": folder("../db"), "~seed": folder("../seed"), "~": folder("../app") } },
  optimizeDeps: { exclude: ["better-sqlite3", "drizzle-orm"] },
  ssr: { external: NATIVE, noExternal: command === "build" ? true : [] },
  css: { preprocessorOptions: { scss: { loadPaths: [folder("../node_modules")], quietDeps: true } } },
  build: { assetsInlineLimit: 0, target: "es2022" },
}));
