import type { Refuse } from "./refuse.ts";

/** Reads a civil date written by a pattern such as `DD/MM/YYYY`, or hands on what is not written so. */
export function dateForm(json: unknown, refuse: Refuse): ((text: string) => string) | undefined {
  if (json === undefined) return undefined;
  if (typeof json !== "string") return refuse('date is a pattern, such as "DD/MM/YYYY".');
  const parts = json.match(/YYYY|MM?|DD?/g) ?? [];
  const letters = parts.map((part) => part[0]).sort();
  if (letters.join("") !== "DMY" || /[A-Za-z]/.test(json.replace(/YYYY|MM?|DD?/g, "")))
    return refuse(`date is a pattern of YYYY, MM and DD (or M and D), such as "DD/MM/YYYY"; not ${json}.`);
  const source = json.replace(/YYYY|MM?|DD?|[^A-Za-z]/g, (part) => {
    if (part === "YYYY") return "(?<year>\\d{4})";
    if (part === "MM" || part === "M") return `(?<month>\\d{${part === "MM" ? "2" : "1,2"}})`;
    if (part === "DD" || part === "D") return `(?<day>\\d{${part === "DD" ? "2" : "1,2"}})`;
    return part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  });
  // The time of day is no part of a civil date.
  const pattern = new RegExp(`^${source}(?:[T ][\\d:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?$`);
  return (text) => {
    const { year, month, day } = pattern.exec(text)?.groups ?? {};
    if (year === undefined || month === undefined || day === undefined) return text;
    return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  };
}
