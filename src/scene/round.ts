/** A copy with every number in it rounded to 2 decimals; instants are whole and stay. */
export function rounded<T>(value: T): T {
  if (typeof value === "number") return (Math.round(value * 100) / 100) as T;
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(rounded) as T;
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = rounded(value[key]);
  return copy as T;
}
