/** Made by Remix's Vite plugin: every route, the entry and the manifest of built files. */
declare module "virtual:remix/server-build" {
  const build: import("@remix-run/node").ServerBuild;
  export = build;
}
