import { SELF } from "cloudflare:test";
import { expect, it } from "vitest";

it("is healthy", async () => {
  const response = await SELF.fetch("http://tidegate.test/healthz");
  expect(await response.json()).toEqual({ status: "ok" });
});
