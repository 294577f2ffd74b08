/** What follows from the definition never changes: it is made once. */

interface Made<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** What was made for a key, or is now. */
export function remember<K, V>(made: Made<K, V>, key: K, make: () => V): V {
  let value = made.get(key);
  if (value === undefined) made.set(key, (value = make()));
  return value;
}
