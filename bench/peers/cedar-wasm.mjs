import { preparsePolicySet, statefulIsAuthorized } from "@cedar-policy/cedar-wasm/nodejs";

/** Every rule is a policy that forbids; the answer names those that did. */
export function load(text) {
  const staticPolicies = Object.fromEntries(JSON.parse(text).map(({ id, is }) => [id, is]));
  const parsed = preparsePolicySet("rules", { staticPolicies });
  if (parsed.type !== "success") throw new Error(JSON.stringify(parsed.errors[0]));
  return {
    judge: (context) => {
      const answer = statefulIsAuthorized({
        principal: { type: "Sender", id: "sender" },
        action: { type: "Action", id: "sell" },
        resource: { type: "Listing", id: "listing" },
        context,
        preparsedPolicySetId: "rules",
        entities: [],
      });
      if (answer.type !== "success") throw new Error(JSON.stringify(answer.errors[0]));
      return answer.response.diagnostics.reason;
    },
  };
}
