/**
 * Bytes of pages that were rendered here, by the response that carries them: reading them back out of it, through a
 * stream, takes longer than compressing them.
 */
const bodies = new WeakMap<Response, Buffer>();

/** A response with a whole page. */
export function pageResponse(page: string, init: ResponseInit): Response {
  const body = Buffer.from(page);
  const response = new Response(new Uint8Array(body.buffer, body.byteOffset, body.byteLength), init);
  bodies.set(response, body);
  return response;
}

export const bodyOf = async (response: Response): Promise<Buffer> =>
  bodies.get(response) ?? Buffer.from(await response.arrayBuffer());
