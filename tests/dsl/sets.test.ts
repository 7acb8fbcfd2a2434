import { describe, expect, it } from "vitest";
import { judged } from "./ruleset.ts";

describe("is same members as", () => {
  const facts = `
fact declared is list of text up to 9 "Declared" named zh "申报"
fact counted is list of text up to 9 "Counted" named zh "清点"
define alike as declared is same members as counted
define apart as declared is not same members as counted
`;

  it.each([
    ['declared only ("a", "b"), counted only ("b", "a")', "alike yes and apart no"],
    ['declared only ("a", "a"), counted only ("a")', "alike no"],
    ['declared only ("a"), counted only ("a", "a")', "apart yes"],
    ["declared only (), counted only ()", "alike yes"],
    ['declared only ("a"), counted ("b")', "alike no"],
    ['declared ("a", "b"), counted only ("a")', "alike no"],
  ])("%s: %s", async (given, expected) => {
    expect(await judged(`${facts}example "a" given ${given} on 2026-01-01 expect ${expected}`)).toEqual([
      "ok",
    ]);
  });

  it.each([
    ['declared only ("b", "a")', "written yes and one no and words no"],
    ['declared only ("a")', "written no and one yes and words no"],
    ['declared ("c")', "written no and one no"],
    ["declared only (), kinds only (toy, book)", "written no and words yes"],
  ])("takes members written out: %s", async (given, expected) => {
    const written = `
fact kinds is list of one of toy, book up to 9 "Kinds" named zh "种类"
define written as declared is same members as ("a", "b")
define one as declared is same members as ("a")
define words as kinds is same members as book, toy
`;
    const kinds = given.includes("kinds") ? given : `${given}, kinds only ()`;
    expect(
      await judged(`${facts}${written}example "a" given ${kinds} on 2026-01-01 expect ${expected}`),
    ).toEqual(["ok"]);
  });

  it.each([
    'declared ("a"), counted only ("a", "b")',
    'declared ("a"), counted ("b")',
    'declared missing, counted only ("a")',
  ])("%s: asks", async (given) => {
    const rule = `
rule xx-match "Match"
  title zh "一致"
  cite "An act" no public link
  effective from 2021-07-01
  when apart
  then hold
  message en "A." message zh "甲。" remedy en "B." remedy zh "乙。"
  confidence verified
`;
    expect(
      await judged(
        `${facts}${rule}example "a" given ${given} on 2026-01-01 expect needs declared by xx-match`,
      ),
    ).toEqual(["ok"]);
  });
});
