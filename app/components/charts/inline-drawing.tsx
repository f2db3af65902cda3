/**
 * A drawing made as text, as it is: the same text downloads as a file and becomes a PNG, and sixty of them cost
 * a page a fraction of what sixty trees of elements would. Everything in it that people wrote is escaped where
 * it is drawn (svg-writing.ts).
 */
export function InlineDrawing({ svg, className }: { svg: string; className?: string }) {
  return <span className={className} dangerouslySetInnerHTML={{ __html: svg }} />;
}
