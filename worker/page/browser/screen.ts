import type { Screening } from "../../envelope.ts";
import type { WireProblem } from "../../problem.ts";
import { h } from "./dom.ts";
import { language, words } from "./words.ts";

export type Screened = { readonly screening: Screening } | { readonly failure: HTMLElement };

/** Sends the request as it stands; a refusal comes back as something to show. */
export async function screen(request: object): Promise<Screened> {
  let response: Response;
  try {
    response = await fetch("/v1/screenings", {
      method: "POST",
      headers: { "Content-Type": "application/json", "Accept-Language": language },
      body: JSON.stringify(request),
    });
    if (response.ok) {
      const screening: Screening = await response.json();
      return { screening };
    }
    const problem: WireProblem = await response.json();
    return { failure: problemCard(problem) };
  } catch {
    return { failure: h("div", { class: "failure" }, h("p", {}, words.unreachable)) };
  }
}

/** A refusal with what must be changed. */
export function problemCard({ title, detail, errors = [] }: WireProblem): HTMLElement {
  return h(
    "div",
    { class: "failure" },
    h("h3", {}, title),
    h("p", {}, detail),
    errors.length > 0 &&
      h(
        "ul",
        {},
        ...errors.map(({ path, given, wanted, fix }) =>
          h(
            "li",
            {},
            h("code", {}, path || "/"),
            " ",
            fix,
            " ",
            h("span", { class: "muted" }, `${words.given}: ${given} · ${words.wanted}: ${wanted}`),
          ),
        ),
      ),
  );
}
