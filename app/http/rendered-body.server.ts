/**
 * Bytes of pages that were rendered here, by the response that stands for them: a response that carries a body makes
 * a stream of it, and reading it back out takes longer than compressing it.
 */
const bodies = new WeakMap<Response, Buffer>();

/** A response with a whole page: bodyOf answers it, the response's own body is empty. */
export function pageResponse(page: string | Buffer, init: ResponseInit): Response {
  const response = new Response(null, init);
  bodies.set(response, typeof page === "string" ? Buffer.from(page) : page);
  return response;
}

/** The page that a response stands for, as another response. */
export function samePage(response: Response, init: ResponseInit): Response {
  const page = bodies.get(response);
  const other = new Response(page ? null : response.body, init);
  if (page) bodies.set(other, page);
  return other;
}

/** The bytes of a page that was rendered here; undefined for every other answer. */
export const renderedBody = (response: Response): Buffer | undefined => bodies.get(response);

export const bodyOf = async (response: Response): Promise<Buffer> =>
  bodies.get(response) ?? Buffer.from(await response.arrayBuffer());
