/** A copy with every number in it rounded to 2 decimals; instants are whole and stay. */
export function rounded<T>(value: T): T {
  if (typeof value === "number") return (Math.round(value * 100) / 100) as T;
  if (Array.isArray(value)) return value.map(rounded) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rounded(part)])) as T;
}
