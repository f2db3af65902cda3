import { notFound } from "./responses.server";

/** The named parts of the address. A missing one is an address that does not exist. */
export function requireParams<Name extends string>(
  params: Readonly<Record<string, string | undefined>>,
  ...names: Name[]
): Record<Name, string> {
  const found = {} as Record<Name, string>;
  for (const name of names) {
    const value = params[name];
    if (value === undefined || value === "") throw notFound();
    found[name] = value;
  }
  return found;
}
