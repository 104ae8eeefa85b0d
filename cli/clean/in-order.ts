/**
 * Results in the order of the items while up to `width` of them are under way: the order is always the same, and
 * memory holds `width` results at most, however many items there are.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  width: number,
  run: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of items) {
    const promise = run(item);
    // It is awaited below; until then a failure must not count as nobody's.
    promise.catch(() => undefined);
    underWay.push(promise);
    const first = underWay.length < width ? undefined : underWay.shift();
    if (first !== undefined) yield await first;
  }
  for (const promise of underWay) yield await promise;
}
