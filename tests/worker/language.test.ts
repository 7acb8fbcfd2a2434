import { expect, it } from "vitest";
import { negotiate } from "../../worker/language.ts";
import { get } from "./service.ts";

it.each([
  [undefined, "en"],
  ["", "en"],
  ["zh", "zh"],
  ["zh-Hant-TW", "zh"],
  ["ZH-cn,en;q=0.9", "zh"],
  ["en,zh", "en"],
  ["de, zh;q=0.5", "zh"],
  ["de", "en"],
  ["en;q=0.4, zh;q=0.5", "zh"],
  ["zh;q=0, en;q=0.1", "en"],
  ["zh;q=0", "en"],
  ["*", "en"],
  ["zh;q=2", "en"],
  ["<script>", "en"],
  [`${"zh,".repeat(5_000)}en`, "zh"],
])("%s is answered in %s", (header, language) => expect(negotiate(header)).toBe(language));

it("a language in the address wins", async () => {
  const response = await get("/?lang=zh", { "Accept-Language": "en" });
  expect(response.headers.get("Content-Language")).toBe("zh");
});
