/**
 * How many of some items stand before an offset, which is the index of the first that does not. Logarithmic in their
 * number.
 *
 * @param items in the order of their places
 * @param placeOf the offset at which an item stands
 */
export function countBefore<Item>(
  items: readonly Item[],
  offset: number,
  placeOf: (item: Item) => number,
): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (placeOf(items[middle]!) < offset) low = middle + 1
    else high = middle
  }
  return low
}
