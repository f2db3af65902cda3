/**
 * What a page is rendered from, so that Remix does not also write it out for the browser, which runs no page
 * (decision 003): for a page of results that took as long as rendering half of it. The properties can be read and
 * taken apart as ever; they cannot be listed, so the whole cannot be spread into another object.
 */
export function onlyForRendering<Loaded extends object>(loaded: Loaded): Loaded {
  for (const name of Object.keys(loaded)) Object.defineProperty(loaded, name, { enumerable: false });
  return loaded;
}
