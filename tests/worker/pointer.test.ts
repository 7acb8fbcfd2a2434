import { expect, it } from "vitest";
import { read, write } from "../../worker/page/browser/pointer.ts";

it.each<[object, string, unknown, object]>([
  [{}, "/a", 1, { a: 1 }],
  [{}, "/a/b", 1, { a: { b: 1 } }],
  [{}, "/items/0/hs", "1", { items: [{ hs: "1" }] }],
  [{ items: [{ a: 1 }] }, "/items/0/hs", "1", { items: [{ a: 1, hs: "1" }] }],
  [{ a: 1, b: 2 }, "/a", undefined, { b: 2 }],
  [{ a: "text" }, "/a/b", 1, { a: { b: 1 } }],
  [{}, "/a~1b/m~0n", 1, { "a/b": { "m~n": 1 } }],
])("%j with %s = %j", (root, pointer, value, written) => {
  write(root, pointer, value);
  expect(root).toEqual(written);
  expect(read(root, pointer)).toEqual(value);
});

it("neither reads nor writes what is inherited", () => {
  const root = {};
  expect(read(root, "/constructor/name")).toBeUndefined();
  write(root, "/__proto__/polluted", 1);
  expect(Object.keys(root)).toEqual(["__proto__"]);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});
