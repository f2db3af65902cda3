import { describe, expect, it } from "vitest";
import { keepDay } from "~/http/keep-day";

describe("a page as of a day that is past", () => {
  it.each([
    ['<a href="/reports/PFD-1">', '<a href="/reports/PFD-1?as-of=2025-03-01">'],
    [
      '<a class="x" href="/search?q=a&amp;page=2">',
      '<a class="x" href="/search?q=a&amp;page=2&amp;as-of=2025-03-01">',
    ],
    ['<a href="/bodies/RW5#asked">', '<a href="/bodies/RW5?as-of=2025-03-01#asked">'],
    ['<a href="/search.csv?q=%24%26">', '<a href="/search.csv?q=%24%26&amp;as-of=2025-03-01">'],
    [
      '<form role="search" action="/search" method="get">',
      '<form role="search" action="/search" method="get"><input type="hidden" name="as-of" value="2025-03-01"/>',
    ],
  ])("keeps it in %s", (written, kept) => expect(keepDay(written, "2025-03-01")).toBe(kept));

  it.each([
    ["a page without a history", '<a href="/corrections/new">'],
    ["the way back to today", '<a href="/search?q=a" data-to-today="">'],
    ["a link that has a day", '<a href="/search?as-of=2024-01-01">'],
    ["another site", '<a href="https://example.org/search">'],
    ["a place on the page", '<a href="#found">'],
    ["another site without a scheme", '<a href="//example.org/search">'],
    ["a form that writes", '<form action="/reports/PFD-1" method="post">'],
    ["an address in the text", 'Write href="/search" here'],
    ["what only begins like a link", '<abbr title="/search">'],
  ])("leaves %s", (_what, html) => expect(keepDay(html, "2025-03-01")).toBe(html));

  it.each(["yesterday", '"><script>', "2025-02-30"])("writes nothing of %s, which is no day", (day) =>
    expect(keepDay('<a href="/search">', day)).toBe('<a href="/search">'),
  );
});
