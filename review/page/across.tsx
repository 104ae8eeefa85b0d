/** Leads from a kept block to the same block on the other side. */
export function Across({ says }: { readonly says: string }) {
  return (
    <button type="button" class="across" aria-label={says} title={says}>
      <span aria-hidden="true">⇄</span>
    </button>
  );
}
