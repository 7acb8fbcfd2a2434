import { SELF } from "cloudflare:test";
import { expect, it } from "vitest";

it("comes with rules of its own", async () => {
  const response = await SELF.fetch("http://tidegate.test/healthz");
  expect(await response.json()).toMatchObject({ status: "ok", ruleset: { name: "tidegate" } });
});
