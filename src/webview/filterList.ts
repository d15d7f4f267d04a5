/** Place of the first exchange of an ascending list that is not below `exchange`. */
export function exchangePlace(list: Uint32Array, exchange: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < exchange) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Place of an exchange in an ascending list, or null where it is not in it; null lists all. */
export function exchangePosition(list: Uint32Array | null, exchange: number): number | null {
  if (list === null) return exchange;
  const place = exchangePlace(list, exchange);
  return list[place] === exchange ? place : null;
}
