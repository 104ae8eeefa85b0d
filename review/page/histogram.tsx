/** How a share is spread over the pages of a run, in tenths. */
export function Histogram({ title, bins }: { readonly title: string; readonly bins: readonly number[] }) {
  const most = Math.max(1, ...bins);
  const words = bins.flatMap((count, tenth) => (count > 0 ? [`${tenth / 10} to ${(tenth + 1) / 10}: ${count}`] : []));
  return (
    <figure class="histogram">
      <figcaption>{title}</figcaption>
      <div class="bins" role="img" aria-label={`${title}, pages in each tenth: ${words.join("; ") || "none"}`}>
        {bins.map((count, tenth) => (
          <span key={tenth} title={`${tenth / 10} to ${(tenth + 1) / 10}: ${count} pages`}>
            <span style={{ height: count === 0 ? "0" : `max(3px, ${(100 * count) / most}%)` }} />
          </span>
        ))}
      </div>
      <div class="axis" aria-hidden="true">
        <span>0</span>
        <span>0.5</span>
        <span>1</span>
      </div>
    </figure>
  );
}
