import { execSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../serve.ts";

describe("npm start", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.stop());

  it("answers", async () => {
    const response = await fetch(`${served.origin}/healthz`);
    expect(response.status).toBe(200);
  });

  it("prints a curl that works when pasted", () => {
    const line = served.output().match(/^ {2}curl .*(?:\\\n.*)*/m)?.[0] ?? "";
    expect(line).toContain(served.origin);
    expect(() => execSync(`${line} --fail --silent`)).not.toThrow();
  });

  it("serves the static files", async () => {
    for (const path of ["/favicon.ico", "/docs/", "/docs/swagger-ui-bundle.js"]) {
      const response = await fetch(`${served.origin}${path}`);
      expect(response.status, path).toBe(200);
      await response.arrayBuffer();
    }
  });

  it("says in one line that a port is taken", async () => {
    const { port } = new URL(served.origin);
    await expect(serve({ PORT: port })).rejects.toThrow(`tidegate: port ${port} is taken`);
  });
});

describe("stopping", () => {
  it.each(["SIGTERM", "SIGINT"] as const)("%s leaves no process behind", async (signal) => {
    const served = await serve();
    expect(await served.stop(signal)).toEqual({ code: 0, left: [] });
  });

  it("SIGTERM to npm itself leaves no process behind", async () => {
    const served = await serve({}, ["npm", "start"]);
    const { left } = await served.stop();
    expect(left).toEqual([]);
  });
});
