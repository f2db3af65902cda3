/**
 * The e-mail address of those who run this register, for pages to show; null while none is set
 * (REGISTER_CONTACT). Anything that is not one plain address is left out, since it becomes a link.
 */
export function contactAddress(): string | null {
  const given = process.env.REGISTER_CONTACT?.trim() ?? "";
  return /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(given) ? given : null;
}
