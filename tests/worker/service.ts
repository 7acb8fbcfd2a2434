import { createApp } from "../../worker/app.ts";
import { smallRuleset } from "./small-ruleset.ts";

/** The service over the small ruleset. */
export const app = createApp(smallRuleset);

export const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(app.request(path, { headers }));

export const post = (body: BodyInit, headers: Record<string, string> = {}, query = ""): Promise<Response> =>
  postTo(`/v1/screenings${query}`, body, headers);

export const postTo = (
  path: string,
  body: BodyInit,
  headers: Record<string, string> = {},
): Promise<Response> =>
  Promise.resolve(
    app.request(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body,
    }),
  );

export const PARCEL = {
  as_of: "2026-07-01",
  domains: ["tax"],
  facts: {
    destination: "FR",
    buyer: { kind: "consumer" },
    items: [{ sku: "A", line_price: "40.00 EUR", weight: "31 kg" }],
  },
};

/** The parcel's goods, for France and for Germany. */
export const WANTED = {
  as_of: PARCEL.as_of,
  domains: PARCEL.domains,
  markets: ["FR", "DE"],
  facts: { buyer: { kind: "consumer" }, items: PARCEL.facts.items },
};
