/** How to cite a page; a copy button joins it where JavaScript runs. */
export function CopyCitation({
  citation,
  label = "How to cite this page",
}: {
  citation: string;
  label?: string;
}) {
  return (
    <div className="register-citation">
      <p className="register-citation__label">{label}</p>
      <p className="register-citation__text" data-copy="Copy citation">
        {citation}
      </p>
    </div>
  );
}
