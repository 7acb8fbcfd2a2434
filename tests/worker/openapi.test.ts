import { describe, expect, it } from "vitest";
import { complaints, type Schema } from "./schema.ts";
import { app, get, PARCEL, post, postTo, WANTED } from "./service.ts";

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const document = async (): Promise<Document> => (await get("/openapi.json")).json();

describe("the OpenAPI document", () => {
  it("refers to nothing that is not there", async () => {
    const all = await document();
    const names = [...JSON.stringify(all).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
    const there = (kind: string, name: string) =>
      Object.hasOwn(Object.entries(all.components).find(([key]) => key === kind)?.[1] ?? {}, name);
    expect(names.filter(([, kind = "", name = ""]) => !there(kind, name))).toEqual([]);
    expect(all.openapi).toBe("3.1.0");
  });

  it("lists every address of the API, and no other", async () => {
    const { paths } = await document();
    const served = app.routes.filter(
      ({ method, path }) => method !== "ALL" && !/[:*]|^\/$|openapi/.test(path),
    );
    expect(Object.keys(paths).sort()).toEqual([...new Set(served.map(({ path }) => path))].sort());
  });

  const decided: [string, object][] = [
    ["hold", PARCEL],
    ["incomplete", { ...PARCEL, facts: { destination: "FR", items: [{ sku: "A", colour: 1, weight: 3 }] } }],
    ["not covered", { ...PARCEL, facts: { destination: "KE", items: [] }, id: "x" }],
    ["with everything to ask", { facts: {} }],
  ];
  it.each(decided)("describes a decision: %s", async (_, body) => {
    const { schemas } = (await document()).components;
    const answer = await (await post(JSON.stringify(body), {}, "?explain=full")).json();
    expect(complaints(answer, { $ref: "#/components/schemas/Screening" }, schemas)).toEqual([]);
  });

  it("describes the request it gives as an example, a problem and the ruleset", async () => {
    const { schemas } = (await document()).components;
    const described: [string, unknown][] = [
      ["ScreeningRequest", PARCEL],
      ["Problem", await (await post("{}")).json()],
      ["Ruleset", await (await get("/v1/rulesets/current")).json()],
      ["RequirementsRequest", WANTED],
      ["Requirements", await (await postTo("/v1/requirements", JSON.stringify(WANTED))).json()],
      ["Changes", await (await get("/v1/changes?from=2021-01-01&to=2021-12-31")).json()],
    ];
    for (const [name, value] of described)
      expect(complaints(value, { $ref: `#/components/schemas/${name}` }, schemas), name).toEqual([]);
  });
});
