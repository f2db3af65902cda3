import type { FileFormat } from "~/lib/file-addresses";
import { paths } from "~/lib/paths";

interface TakeAwayProps {
  /** "these 214 results": what the files hold. */
  what: string;
  file: (format: FileFormat) => string;
  /** The Atom feed of the same, where there is one. */
  feed?: string;
}

const LABELS: Readonly<Record<FileFormat, string>> = { csv: "CSV", xlsx: "Excel", json: "JSON" };

/** Beside every public list: the same list as files, and a feed that follows it. */
export const TakeAway = ({ what, file, feed }: TakeAwayProps) => (
  <nav className="register-sort" aria-label={`Take away ${what}`}>
    <span className="register-sort__label">Download {what}:</span>
    <ul>
      {(["csv", "xlsx", "json"] as const).map((format) => (
        <li key={format}>
          <a href={file(format)} rel="nofollow">
            {LABELS[format]}
          </a>
        </li>
      ))}
      {feed === undefined ? null : (
        <li>
          <a href={feed} type="application/atom+xml">
            Follow (feed)
          </a>
        </li>
      )}
      <li>
        <a href={paths.aboutApi()}>What the fields mean</a>
      </li>
    </ul>
  </nav>
);
