/** Made by Remix's Vite plugin: every route, the entry and the manifest of built files. */
// A module of imports would only augment; a declaration must stand alone.
/* eslint-disable @typescript-eslint/consistent-type-imports */
declare module "virtual:remix/server-build" {
  const build: import("@remix-run/node").ServerBuild;
  export = build;
}
