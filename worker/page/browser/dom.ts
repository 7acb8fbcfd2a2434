/** Elements from plain data. Text becomes text nodes: nothing a server or a rule says is ever read as markup. */

type Attributes = Readonly<Record<string, string | boolean | undefined>>;
export type Child = Node | string | undefined | null | false;

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...present(children));
  return element;
}

export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren(...present(children));
}

/** The element of this id; the page is served with it, so its absence is a bug. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`no #${id}`);
  return element;
}

let ids = 0;
export const freshId = (prefix: string): string => `${prefix}-${++ids}`;

function present(children: readonly Child[]): (Node | string)[] {
  return children.filter(
    (child): child is Node | string =>
      child !== undefined && child !== null && child !== false && child !== "",
  );
}
