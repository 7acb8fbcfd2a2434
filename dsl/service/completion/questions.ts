import { isOrdered, type Type } from "../../check/type.ts";

/** What can be asked of a value, the whole phrase, by its type. */
export function questionsOf(type: Type | undefined, mayBeNone: boolean): readonly string[] {
  return [...ownQuestions(type), ...(mayBeNone ? ["is none", "is not none"] : []), "is known", "is missing"];
}

/** What may stand after `is` or `is not`, but the values themselves. */
export function testsOf(type: Type | undefined, mayBeNone: boolean, not: boolean): readonly string[] {
  const after = ownQuestions(type).flatMap((question) => {
    const test = /^is (?!not )(.+)$/.exec(question)?.[1];
    return test === undefined ? [] : [test];
  });
  return [
    ...(not ? [] : ["not"]),
    ...after,
    ...(mayBeNone ? ["none"] : []),
    ...["known", "missing", "verified"],
    ...(not ? [] : ["same as"]),
  ];
}

function ownQuestions(type: Type | undefined): readonly string[] {
  if (type === undefined) return ["is", "is not", "is one of", "is in"];
  if (type.t === "date" || type.t === "moment")
    return ["is on or before", "is on or after", "is before", "is after", "is between", "is", "is not"];
  if (isOrdered(type))
    return ["is at most", "is at least", "is over", "is under", "is between", "is", "is not"];
  switch (type.t) {
    case "bool":
      return ["is yes", "is no"];
    case "list":
      return ["includes", "includes all of (", "includes none of (", "is same members as"];
    case "text":
      return ["is", "is not", "is one of", "is in", "mentions", "mentions any of"];
    case "code":
      return ["is well formed", "is not well formed", "is", "is not", "is in"];
    default:
      return ["is", "is not", "is one of", "is in", "is not in"];
  }
}
