/** What, why and what to do instead, with `{given}` and `{wanted}` where those go. */
export interface Wording {
  readonly what: string;
  readonly why: string;
  readonly instead: string;
}

/** By language. */
export interface Worded {
  readonly en: Wording;
  readonly zh: Wording;
}

export type WordLanguage = keyof Worded;

/** A wording with its gaps filled. What is filled in is not looked at again. */
export function filled(
  wording: Wording,
  params: { readonly given: string; readonly wanted: string },
): Wording {
  const fill = (text: string) =>
    text.replace(/\{(given|wanted)\}/g, (_gap, name) => (name === "given" ? params.given : params.wanted));
  return { what: fill(wording.what), why: fill(wording.why), instead: fill(wording.instead) };
}
