export interface BarSeries {
  key: string;
  label: string;
}

/** Solid, hatched, dotted, light: told apart by pattern as well as by shade, in print too. */
const KINDS = ["solid", "hatched", "dotted", "light"] as const;

const kindOf = (index: number) => KINDS[index % KINDS.length] ?? "solid";

export const seriesFill = (id: string, index: number) => `url(#${id}-${kindOf(index)})`;

/** The fills of one drawing; each has its own, for a pattern inside a hidden drawing does not paint. */
export function BarPatterns({ id, series }: { id: string; series: readonly BarSeries[] }) {
  const kinds = new Set(series.map((_, index) => kindOf(index)));
  return (
    <defs>
      {[...kinds].map((kind) => (
        <pattern key={kind} id={`${id}-${kind}`} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect className={`register-fill register-fill--${kind}`} width="6" height="6" />
          {kind === "hatched" ? <path className="register-fill__line" d="M-1 1l2-2M0 6l6-6M5 7l2-2" /> : null}
          {kind === "dotted" ? <circle className="register-fill__dot" cx="3" cy="3" r="1.2" /> : null}
        </pattern>
      ))}
    </defs>
  );
}

export function BarLegend({ id, series }: { id: string; series: readonly BarSeries[] }) {
  return (
    <ul className="register-legend">
      {series.map((one, index) => (
        <li key={one.key}>
          <svg className="register-legend__swatch" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
            <BarPatterns id={`${id}-key-${one.key}`} series={[...series].slice(0, index + 1)} />
            <rect
              className="register-chart__bar"
              width="18"
              height="18"
              fill={seriesFill(`${id}-key-${one.key}`, index)}
            />
          </svg>
          {one.label}
        </li>
      ))}
    </ul>
  );
}
