import { describe, expect, it } from "vitest";
import { EXIT } from "../../cli/exit.ts";
import { tidegate } from "./run.ts";

describe("tidegate", () => {
  it.each([
    ["--help", EXIT.ok],
    ["--version", EXIT.ok],
    ["screen --help", EXIT.ok],
    ["shcreen", EXIT.usage],
    ["check --language en", EXIT.usage],
    ["check --lang fr", EXIT.usage],
    ["screen", EXIT.usage],
    ["screen x.json --rulesets a --bundle b", EXIT.usage],
    ["check nowhere", EXIT.noInput],
    ["screen nowhere.json --rulesets .", EXIT.noInput],
    ["screen x.json --rulesets . --bundle", EXIT.usage],
    ["screen vocabulary.tide --bundle vocabulary.tide", EXIT.data],
  ])("%s ends with %i", async (line, code) => {
    expect((await tidegate(line.split(" "))).code).toBe(code);
  });

  it("suggests the command that was meant", async () => {
    expect((await tidegate(["scren"])).err).toContain("Did you mean screen?");
  });

  it("says what a command ends with in its help", async () => {
    for (const command of ["check", "fmt", "test", "screen", "explain"]) {
      expect((await tidegate([command, "--help"])).out).toContain("Exit codes:");
    }
  });
});
