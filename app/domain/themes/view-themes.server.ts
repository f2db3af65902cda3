import { newestListings, type NewestFound } from "~/domain/search/newest-listings.server";
import { THEMES, type Theme } from "~db/vocabulary";
import * as repository from "./view-themes-repository.server";

export interface CountedTheme {
  slug: string;
  label: string;
  items: number;
}

const ALL: readonly Theme[] = THEMES;

/** How many published concerns and recommendations each theme has, and in how many reports. */
export const countThemes = (): ReadonlyMap<string, { items: number; reports: number }> =>
  new Map(repository.countByTheme().map((row) => [row.theme as string, row]));

/** Themes of the first level with those under them, and how many concerns and recommendations each has. */
export function listThemes(): (CountedTheme & { children: CountedTheme[] })[] {
  const counts = countThemes();
  const counted = ({ code, label }: Theme): CountedTheme => ({
    slug: code,
    label,
    items: counts.get(code)?.items ?? 0,
  });
  return ALL.filter((theme) => theme.parent === null).map((theme) => ({
    ...counted(theme),
    children: ALL.filter((child) => child.parent === theme.code).map(counted),
  }));
}

export interface ThemePage {
  theme: { slug: string; label: string; meaning: string };
  parent: { slug: string; label: string } | null;
  children: { slug: string; label: string }[];
  /** The theme and those under it: what the search is filtered by. */
  slugs: string[];
  years: { year: number; items: number }[];
  newest: NewestFound;
}

/** A theme with the codes of those under it; undefined when there is no such theme. */
export function themeWithChildren(slug: string): { label: string; slugs: string[] } | undefined {
  const theme = ALL.find((one) => one.code === slug);
  if (!theme) return undefined;
  return {
    label: theme.label,
    slugs: ALL.filter((one) => one.code === slug || one.parent === slug).map((one) => one.code),
  };
}

/** A theme with its newest concerns; undefined when there is no such theme. */
export function viewTheme(slug: string, today: string): ThemePage | undefined {
  const theme = ALL.find((one) => one.code === slug);
  if (!theme) return undefined;
  const children = ALL.filter((one) => one.parent === slug);
  const parent = ALL.find((one) => one.code === theme.parent);
  const slugs = [theme.code, ...children.map((child) => child.code)];
  return {
    theme: { slug, label: theme.label, meaning: theme.meaning },
    parent: parent ? { slug: parent.code, label: parent.label } : null,
    children: children.map(({ code, label }) => ({ slug: code, label })),
    slugs,
    years: repository.countByYear(slugs),
    newest: newestListings({ theme: slugs }, today),
  };
}
