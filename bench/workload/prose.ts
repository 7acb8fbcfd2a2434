/** Text as listings have it, of words that nobody owns. */
import type { Random } from "./random.ts";

const WORDS = (
  "handmade wooden train set for children aged three and over solid beech cut sanded painted by hand in our small " +
  "workshop so no two engines look exactly alike every piece holds firmly magnetic couplings sealed inside the wood " +
  "fits common tracks water-based paint without plastic size of box weight suitable quality tested declaration " +
  "conformity shipping packed recycled card carrier within one working day tracking included returns free thirty days " +
  "replacement parts lovely birthday gift made to be handed down soft cotton breathable fabric machine washable cold " +
  "tumble dry low rechargeable battery up to twelve hours bluetooth wireless charging cable manual steel blade glass " +
  "bottle leak-proof lid dishwasher safe kitchen garden office travel light sturdy frame adjustable strap pocket zip"
).split(" ");

export function proseOf(random: Random, count: number): string {
  const words = Array.from({ length: count }, () => random.pick(WORDS));
  const sentences: string[] = [];
  for (let at = 0; at < words.length; ) {
    const sentence = words.slice(at, at + 6 + random.below(12));
    at += sentence.length;
    const text = sentence.join(" ");
    sentences.push(text.charAt(0).toUpperCase() + text.slice(1));
  }
  return sentences.join(". ");
}
