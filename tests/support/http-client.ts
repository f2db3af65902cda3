/** A browser without a window: keeps cookies, reads a form's token and posts the form. For journeys that need no eyes. */
export class HttpClient {
  readonly #cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  async get(path: string): Promise<{ status: number; body: string }> {
    const response = await fetch(this.origin + path, { headers: this.#headers(), redirect: "manual" });
    this.#remember(response);
    return { status: response.status, body: await response.text() };
  }

  /** Opens the page, takes the token of its form and posts the fields to it. Rejects when the server is gone. */
  async submit(path: string, fields: Record<string, string>): Promise<{ status: number; body: string }> {
    const page = await this.get(path);
    const token = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? "";
    const response = await fetch(this.origin + path, {
      method: "POST",
      headers: {
        ...this.#headers(),
        origin: this.origin,
        "content-type": "application/x-www-form-urlencoded",
      },
      body: new URLSearchParams({ csrf: token, ...fields }),
      redirect: "manual",
    });
    this.#remember(response);
    return { status: response.status, body: await response.text() };
  }

  #headers(): Record<string, string> {
    return { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ") };
  }

  #remember(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const [name = "", value = ""] = pair.split("=", 2);
      this.#cookies.set(name, value);
    }
  }
}
