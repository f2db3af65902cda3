import { useMatches } from "@remix-run/react";

/** How the public reaches this site, such as https://register.example, as the root's loader says; empty where no root is. */
export function usePublicOrigin(): string {
  const root = useMatches().find(({ id }) => id === "root")?.data;
  return typeof root === "object" && root !== null && "origin" in root ? String(root.origin) : "";
}
