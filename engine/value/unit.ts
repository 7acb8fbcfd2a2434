/**
 * Units of measure: what they measure and how many base units each is, exactly. Base units are those of the SI without
 * prefix (kg, m, s, A, cd); degrees Celsius stand alone, for they count from another zero.
 */
import { divide, type Exact, multiply, power, readExact } from "./exact.ts";

/** Exponents of kg, m, s, A, cd, °C. All zero: a share of a whole. */
export type Dimension = readonly [number, number, number, number, number, number];

export interface Unit {
  readonly dimension: Dimension;
  /** Base units in one of it. */
  readonly factor: Exact;
}

const SHARE: Dimension = [0, 0, 0, 0, 0, 0];
const MASS: Dimension = [1, 0, 0, 0, 0, 0];
const LENGTH: Dimension = [0, 1, 0, 0, 0, 0];
const AREA: Dimension = [0, 2, 0, 0, 0, 0];
const VOLUME: Dimension = [0, 3, 0, 0, 0, 0];
const TIME: Dimension = [0, 0, 1, 0, 0, 0];
const CURRENT: Dimension = [0, 0, 0, 1, 0, 0];
const SPEED: Dimension = [0, 1, -1, 0, 0, 0];
const CHARGE: Dimension = [0, 0, 1, 1, 0, 0];
const ENERGY: Dimension = [1, 2, -2, 0, 0, 0];
const POWER: Dimension = [1, 2, -3, 0, 0, 0];
const VOLTAGE: Dimension = [1, 2, -3, -1, 0, 0];
const FORCE: Dimension = [1, 1, -2, 0, 0, 0];
const PRESSURE: Dimension = [1, -1, -2, 0, 0, 0];
const MAGNETIC: Dimension = [1, 0, -2, -1, 0, 0];
const FREQUENCY: Dimension = [0, 0, -1, 0, 0, 0];
const LUMINOUS: Dimension = [0, 0, 0, 0, 1, 0];
const TEMPERATURE: Dimension = [0, 0, 0, 0, 0, 1];

/** Name, dimension, base units in one, and other ways to write it. The international yard and pound (1959) are exact. */
const TABLE: readonly (readonly [names: string, dimension: Dimension, factor: string])[] = [
  ["%", SHARE, "1/100"],
  ["ppm", SHARE, "1/1000000"],
  ["ppb", SHARE, "1/1000000000"],
  ["ug", MASS, "1/1000000000"],
  ["mg", MASS, "1/1000000"],
  ["g gram grams", MASS, "1/1000"],
  ["kg kilogram kilograms", MASS, "1"],
  ["t tonne tonnes", MASS, "1000"],
  ["lb lbs", MASS, "45359237/100000000"],
  ["oz", MASS, "45359237/1600000000"],
  ["nm", LENGTH, "1/1000000000"],
  ["um", LENGTH, "1/1000000"],
  ["mm", LENGTH, "1/1000"],
  ["cm", LENGTH, "1/100"],
  ["dm", LENGTH, "1/10"],
  ["m metre metres", LENGTH, "1"],
  ["km", LENGTH, "1000"],
  ["in inch inches", LENGTH, "127/5000"],
  ["ft foot feet", LENGTH, "381/1250"],
  ["sq in", AREA, "16129/25000000"],
  ["sq ft", AREA, "145161/1562500"],
  ["uL ul", VOLUME, "1/1000000000"],
  ["mL ml", VOLUME, "1/1000000"],
  ["cL cl", VOLUME, "1/100000"],
  ["dL dl", VOLUME, "1/10000"],
  ["L l litre litres", VOLUME, "1/1000"],
  ["hL hl", VOLUME, "1/10"],
  ["cu in", VOLUME, "2048383/125000000000"],
  ["cu ft", VOLUME, "55306341/1953125000"],
  ["ms", TIME, "1/1000"],
  ["s second seconds", TIME, "1"],
  ["min minute minutes", TIME, "60"],
  ["h hour hours", TIME, "3600"],
  ["day days", TIME, "86400"],
  ["week weeks", TIME, "604800"],
  ["mph", SPEED, "1397/3125"],
  ["uA", CURRENT, "1/1000000"],
  ["mA", CURRENT, "1/1000"],
  ["A", CURRENT, "1"],
  ["mAh", CHARGE, "18/5"],
  ["Ah", CHARGE, "3600"],
  ["J", ENERGY, "1"],
  ["kJ", ENERGY, "1000"],
  ["mWh", ENERGY, "18/5"],
  ["Wh", ENERGY, "3600"],
  ["kWh", ENERGY, "3600000"],
  ["mW", POWER, "1/1000"],
  ["W", POWER, "1"],
  ["kW", POWER, "1000"],
  ["mV", VOLTAGE, "1/1000"],
  ["V", VOLTAGE, "1"],
  ["kV", VOLTAGE, "1000"],
  ["N", FORCE, "1"],
  ["kN", FORCE, "1000"],
  ["Pa", PRESSURE, "1"],
  ["kPa", PRESSURE, "1000"],
  ["bar", PRESSURE, "100000"],
  ["uT", MAGNETIC, "1/1000000"],
  ["T", MAGNETIC, "1"],
  ["G", MAGNETIC, "1/10000"],
  ["kG", MAGNETIC, "1/10"],
  ["Hz", FREQUENCY, "1"],
  ["kHz", FREQUENCY, "1000"],
  ["MHz", FREQUENCY, "1000000"],
  ["GHz", FREQUENCY, "1000000000"],
  ["cd", LUMINOUS, "1"],
  ["lx", [0, -2, 0, 0, 1, 0], "1"],
  ["°C degC", TEMPERATURE, "1"],
];

const UNITS: ReadonlyMap<string, Unit> = new Map(
  TABLE.flatMap(([names, dimension, factor]) => {
    const unit: Unit = { dimension, factor: readExact(factor) };
    // `sq in` and its like are one name of two words.
    const written = /^(?:sq|cu) /.test(names) ? [names] : names.split(" ");
    return written.map((name): [string, Unit] => [name, unit]);
  }),
);

/** What a dimension measures, for messages; only those that have a common name. */
const DIMENSION_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    share: SHARE,
    mass: MASS,
    length: LENGTH,
    area: AREA,
    volume: VOLUME,
    time: TIME,
    current: CURRENT,
    charge: CHARGE,
    energy: ENERGY,
    power: POWER,
    voltage: VOLTAGE,
    force: FORCE,
    pressure: PRESSURE,
    "magnetic flux density": MAGNETIC,
    frequency: FREQUENCY,
    "luminous intensity": LUMINOUS,
    temperature: TEMPERATURE,
    speed: SPEED,
    density: quotient(MASS, VOLUME),
    "mass per area": quotient(MASS, AREA),
  }).map(([name, dimension]) => [dimension.join(), name]),
);

const LONGEST = 40;
/** Every name after the first follows an exponent or a sign, so that there is one way to read it. */
const PRODUCT = /^[A-Za-z°%]+(?:(?:[1-4][·*]?|[·*])[A-Za-z°%]+)*[1-4]?$/;
const DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * `kg`, `mg/mL`, `ug/cm2/week`, `kG2mm2`, `cm²`: names of the table, each with an exponent if need be, side by side or
 * with `·` between, divided by what stands after each `/`. Letter case matters (mW is not MW). Undefined if any part is
 * not in the table.
 */
export function parseUnit(text: string): Unit | undefined {
  return UNITS.get(text) ?? parseQuotient(text);
}

function parseQuotient(text: string): Unit | undefined {
  const plain = text
    .trim()
    .replace(/[µμ]/g, "u")
    .replace(/℃/g, "°C")
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(DIGITS.indexOf(digit)));
  if (plain.length > LONGEST) return undefined;
  const [first = "", ...others] = plain.split("/");
  let result = parseProduct(first);
  for (const other of others) {
    const divisor = parseProduct(other);
    const factor = result && divisor && divide(result.factor, divisor.factor);
    if (!result || !divisor || !factor) return undefined;
    result = { dimension: quotient(result.dimension, divisor.dimension), factor };
  }
  return result;
}

function parseProduct(text: string): Unit | undefined {
  const whole = UNITS.get(text.trim());
  if (whole !== undefined) return whole;
  if (!PRODUCT.test(text)) return undefined;
  let result: Unit | undefined;
  for (const [, name = "", exponent = "1"] of text.matchAll(/([A-Za-z°%]+)([1-4]?)[·*]?/g)) {
    const unit = UNITS.get(name);
    if (unit === undefined) return undefined;
    const times = exponent === "" ? 1 : Number(exponent);
    const part: Unit = { dimension: scaled(unit.dimension, times), factor: power(unit.factor, times) };
    result =
      result === undefined
        ? part
        : {
            dimension: product(result.dimension, part.dimension),
            factor: multiply(result.factor, part.factor),
          };
  }
  return result;
}

export function sameDimension(a: Dimension, b: Dimension): boolean {
  return a.every((exponent, i) => exponent === b[i]);
}

/** A share: of no dimension, as are percentages and counts. */
export function isShare(dimension: Dimension): boolean {
  return sameDimension(dimension, SHARE);
}

/** The one measure that goes below nothing. */
export function isTemperature(dimension: Dimension): boolean {
  return sameDimension(dimension, TEMPERATURE);
}

/** V times Ah is Wh. */
export function product(a: Dimension, b: Dimension): Dimension {
  return combine(a, b, 1);
}

/** mg over mL is a density. */
export function quotient(a: Dimension, b: Dimension): Dimension {
  return combine(a, b, -1);
}

function scaled(dimension: Dimension, times: number): Dimension {
  return combine(SHARE, dimension, times);
}

function combine(a: Dimension, b: Dimension, times: number): Dimension {
  return [
    a[0] + times * b[0],
    a[1] + times * b[1],
    a[2] + times * b[2],
    a[3] + times * b[3],
    a[4] + times * b[4],
    a[5] + times * b[5],
  ];
}

/** `mass`, `energy`; undefined for dimensions nobody has a word for. */
export function dimensionName(dimension: Dimension): string | undefined {
  return DIMENSION_NAMES.get(dimension.join());
}

/** So many of a unit, in base units. */
export function toBase(value: Exact, unit: Unit): Exact {
  return multiply(value, unit.factor);
}

/** Base units, in a unit. */
export function fromBase(value: Exact, unit: Unit): Exact {
  return divide(value, unit.factor) ?? value;
}

/** Every name the table knows, for suggestions. */
export function unitNames(): string[] {
  return [...UNITS.keys()];
}
