/**
 * One fragment of a unique certificate identifier, or null where it has no such fragment. The prefix `URN:UVCI:` does
 * not count; whether the rest is well formed is not asked.
 * Source: CertLogic specification 1.3.3, "Extract data from an UCI".
 */
export function uciFragment(identifier: string, index: number): string | null {
  const fragments = identifier.split(/[/#:]/);
  const prefixed = fragments[0] === "URN" && fragments[1] === "UVCI";
  return (prefixed ? fragments.slice(2) : fragments)[index] ?? null;
}
