/** Text as its code units. */
export function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

export function textOf(units: Uint16Array): string {
  let text = "";
  // A function takes only so many arguments.
  for (let from = 0; from < units.length; from += 4096) {
    text += String.fromCharCode(...units.subarray(from, from + 4096));
  }
  return text;
}
