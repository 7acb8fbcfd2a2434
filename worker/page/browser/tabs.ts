import { byId } from "./dom.ts";

/** WAI-ARIA tabs: one is open, arrows move between them. `onOpen` runs before its panel is shown. */
export function tabs(names: readonly string[], onOpen: (name: string) => boolean): void {
  const open = (name: string, focus: boolean) => {
    if (!onOpen(name)) return;
    for (const each of names) {
      const tab = byId(`tab-${each}`);
      tab.setAttribute("aria-selected", String(each === name));
      tab.tabIndex = each === name ? 0 : -1;
      byId(`panel-${each}`).hidden = each !== name;
    }
    if (focus) byId(`tab-${name}`).focus();
  };
  names.forEach((name, i) => {
    const tab = byId(`tab-${name}`);
    tab.addEventListener("click", () => open(name, false));
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const next = step === undefined ? undefined : names.at((i + step) % names.length);
      if (next !== undefined) open(next, true);
    });
  });
}
