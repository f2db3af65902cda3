/** The formats every public list can be taken away in. */
export const FILE_FORMATS = ["csv", "json", "xlsx"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** Where each public list stands as a file, without its ending: beside its page (design §5). */
export const LIST_ADDRESSES = {
  search: "/search",
  bodies: "/bodies",
  bodyRequests: "/bodies/:code/requests",
  reportItems: "/reports/:reference/items",
  issuers: "/issuers",
  themes: "/themes",
  groups: "/groups",
  groupItems: "/groups/:reference/items",
  corrections: "/corrections",
  statements: "/statements",
  escalations: "/escalations",
  nonResponders: "/non-responders",
  reviews: "/reviews",
  statisticsList: "/statistics/list",
  ledger: "/ledger",
} as const;

export type ListAddress = keyof typeof LIST_ADDRESSES;

/** Lists that have no filters and no reference in their address. */
export type WholeList =
  | "issuers"
  | "themes"
  | "corrections"
  | "groups"
  | "statements"
  | "escalations"
  | "non-responders"
  | "reviews";

/** Which list an address is of, and in which format; undefined where it is of none. */
export function listFileAt(path: string): { name: ListAddress; format: FileFormat } | undefined {
  const dot = path.lastIndexOf(".");
  const format = dot < 0 ? undefined : FILE_FORMATS.find((one) => one === path.slice(dot + 1));
  if (format === undefined) return undefined;
  const parts = path.slice(0, dot).split("/");
  const name = (Object.keys(LIST_ADDRESSES) as ListAddress[]).find((one) => {
    const pattern = LIST_ADDRESSES[one].split("/");
    return (
      pattern.length === parts.length &&
      pattern.every((part, at) => part.startsWith(":") || part === parts[at])
    );
  });
  return name ? { name, format } : undefined;
}
