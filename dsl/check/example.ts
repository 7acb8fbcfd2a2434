import { ACTS, type Act, DOMAINS } from "../../engine/index.ts";
import type { CivilDate } from "../../engine/ir.ts";
import type { ExampleDecl, Given, Name, SceneDecl, Span } from "../ast.ts";
import { arrows, cyclesOf } from "../bind/cycles.ts";
import type { Declared } from "../bind/symbols.ts";
import { closest } from "../suggest.ts";
import type { ChargeKinds } from "./chargeKinds.ts";
import type { Context, Env } from "./context.ts";
import { dateOf } from "./dates.ts";
import { type CheckedExpectation, expectationOf } from "./expectation.ts";
import { GivenFacts } from "./given.ts";
import { suggestion } from "./names.ts";

/** An example as a request and what is expected of the answer. */
export interface CheckedExample {
  readonly title: string;
  readonly file: string;
  readonly span: Span;
  readonly request: {
    readonly as_of: CivilDate;
    readonly acts: readonly Act[];
    readonly domains: typeof DOMAINS;
    readonly settings: Readonly<Record<string, unknown>>;
    readonly facts: Readonly<Record<string, unknown>>;
  };
  readonly expectations: readonly CheckedExpectation[];
}

export function checkedExample(
  { decl, home }: Declared<ExampleDecl>,
  kinds: ChargeKinds,
  ctx: Context,
): CheckedExample | undefined {
  const env = ctx.env(home);
  const facts = new GivenFacts(ctx);
  let sound = true;
  for (const { given, env: at } of givensOf(decl.startingFrom, env, new Set()))
    sound = facts.take(given, at) && sound;
  for (const given of decl.given) sound = facts.take(given, env) && sound;
  const on = decl.on && dateOf(decl.on, env);
  const as_of = on ?? facts.date;
  if (decl.on === undefined && as_of === undefined)
    home.say("example-without-day", decl.title.span, { title: decl.title.value });
  if (decl.expect.length === 0)
    home.say("example-without-expectation", decl.title.span, { title: decl.title.value });
  const expectations = decl.expect.map((expectation) => expectationOf(expectation, kinds, env));
  const known = expectations.filter((one) => one !== undefined);
  if (!sound || as_of === undefined || known.length < expectations.length) return undefined;
  return {
    title: decl.title.value,
    file: home.file.path,
    span: decl.span,
    request: {
      as_of,
      acts: facts.acts ?? ACTS,
      domains: DOMAINS,
      settings: facts.settings,
      facts: facts.toJson(),
    },
    expectations: known,
  };
}

/** A scene that starts from itself would never begin. */
export function refuseSceneCycles(ctx: Context): void {
  const { scenes } = ctx.symbols;
  const cycles = cyclesOf(scenes.keys(), (name) =>
    (scenes.get(name)?.decl.startingFrom ?? []).map(({ text }) => text).filter((text) => scenes.has(text)),
  );
  for (const cycle of cycles) {
    const scene = scenes.get(cycle[0] ?? "");
    scene?.home.say("cycle", scene.decl.name.span, { name: scene.decl.name.text, path: arrows(cycle) });
  }
  for (const { decl, home } of scenes.values()) {
    const facts = new GivenFacts(ctx);
    for (const given of decl.given) facts.take(given, ctx.env(home));
    for (const name of decl.startingFrom) sceneNamed(name, ctx.env(home));
  }
}

/** What is given before the example says its own: scenes in the order named, each after those it starts from. */
function givensOf(
  names: readonly Name[],
  env: Env,
  begun: ReadonlySet<string>,
): readonly { readonly given: Given; readonly env: Env }[] {
  return names.flatMap((name) => {
    const scene = sceneNamed(name, env);
    if (scene === undefined || begun.has(name.text)) return [];
    // Mistakes in a scene are said once, where the scene is.
    const silent: Env = { ...env.ctx.env(scene.home), say: () => undefined };
    const before = givensOf(scene.decl.startingFrom, silent, new Set([...begun, name.text]));
    return [...before, ...scene.decl.given.map((given) => ({ given, env: silent }))];
  });
}

function sceneNamed(name: Name, env: Env): Declared<SceneDecl> | undefined {
  const { scenes } = env.ctx.symbols;
  const scene = scenes.get(name.text);
  if (scene !== undefined) return scene;
  return env.say("unknown-scene", name.span, {
    name: name.text,
    ...suggestion(closest(name.text, scenes.keys())),
  });
}
