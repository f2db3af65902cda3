import { escaped } from "./svg-writing";

interface EmbeddedChart {
  /** Whole addresses, with the site's origin. */
  page: string;
  svg: string;
  /** What the chart shows, for those who do not see it. */
  description: string;
}

/** The HTML that puts a chart into another site's page: a picture that leads to the chart's own page. */
export const embedCode = ({ page, svg, description }: EmbeddedChart): string =>
  `<a href="${escaped(page)}"><img src="${escaped(svg)}" alt="${escaped(description)}" width="760" style="max-width:100%;height:auto"></a>`;
