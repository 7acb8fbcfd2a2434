import { keyAfter, placeOf, START } from "./key.ts";
import type { PackedTerms } from "./layout.ts";
import { postingOf } from "./posting.ts";
import { Tokens } from "./tokens.ts";
import { unitsOf } from "./units.ts";

/** How full the hash table is at most: fuller, and it takes long to see that something is not there. */
const PLACES_PER_KEY = 2;

/** What a `u16` can tell. */
const LONGEST = 0xffff;

interface Posting {
  readonly id: number;
  readonly mark: 0 | 1;
  readonly place: number;
}

/** What is known of one beginning: whether longer terms begin so too, and the terms that end here. */
interface Beginning {
  goesOn: boolean;
  readonly postings: Posting[];
}

const tokens = new Tokens();

/** The hash table of all beginnings of terms, token by token, while it is being made. */
export class Beginnings {
  readonly #byKey = new Map<number, Beginning>();
  readonly #places = new Map<string, number>();
  readonly #texts: number[] = [];

  /** `text` is the term as it is compared, without spaces around it, read in the way marked so; `sought` its units. */
  add(id: number, text: string, sought: Uint16Array, mark: 0 | 1): void {
    if (text.length > LONGEST) throw new RangeError(`a term has more than ${LONGEST} characters`);
    tokens.read(sought, sought.length);
    let beginning: Beginning | undefined;
    let key = START + mark;
    for (let i = 0; i < tokens.count; i++) {
      if (beginning !== undefined) beginning.goesOn = true;
      key = keyAfter(key, tokens.hashes[i] ?? 0, i > 0 && tokens.isApart(i));
      beginning = this.#at(key);
    }
    beginning?.postings.push({ id, mark, place: this.#placeOf(text) });
  }

  pack(): Pick<PackedTerms, "keys" | "heads" | "postings" | "places" | "texts"> {
    const room = Math.ceil(this.#byKey.size * PLACES_PER_KEY) + 1;
    const keys = new Int32Array(room);
    const heads = new Uint32Array(room);
    const postings: number[] = [];
    const places: number[] = [];
    for (const [key, beginning] of this.#byKey) {
      let slot = placeOf(key, room);
      while (keys[slot] !== 0) slot = slot + 1 < room ? slot + 1 : 0;
      keys[slot] = key;
      const first = beginning.postings.length > 0 ? postings.length + 1 : 0;
      heads[slot] = first * 2 + (beginning.goesOn ? 1 : 0);
      for (const [i, { id, mark, place }] of beginning.postings.entries()) {
        postings.push(postingOf(id, mark, i === beginning.postings.length - 1));
        places.push(place);
      }
    }
    return {
      keys,
      heads,
      postings: Uint32Array.from(postings),
      places: Uint32Array.from(places),
      texts: Uint16Array.from(this.#texts),
    };
  }

  #at(key: number): Beginning {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const beginning = { goesOn: false, postings: [] };
    this.#byKey.set(key, beginning);
    return beginning;
  }

  /** Terms that are compared alike stand there once. */
  #placeOf(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.#texts.length;
    this.#texts.push(text.length);
    for (const unit of unitsOf(text)) this.#texts.push(unit);
    this.#places.set(text, place);
    return place;
  }
}
