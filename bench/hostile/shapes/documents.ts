import { type Shape, xml } from "./shape.ts";

/** Documents in XML: sections without end, notes and references by the thousand. */
export const DOCUMENTS: readonly Shape[] = [
  xml("sections", { unit: (i) => `<sec><title>Part ${i}</title><p>The ferry number ${i} left at dawn.</p></sec>` }),
  xml("sections in sections", { unit: "<sec><title>x</title>" }),
  xml("notes in one paragraph", { unit: "<fn><p>A note.</p></fn> word ", before: "<p>", after: "</p>" }),
  xml("labels", { unit: "<label>1</label>" }),
  xml("references", {
    unit: (i) => `<ref><label>${i}</label><mixed-citation>Lind A. The ferry number ${i}. 1931.</mixed-citation></ref>`,
    before: "<ref-list>",
    after: "</ref-list>",
  }),
  xml("rows", { unit: "<tr><td>a</td><td>b</td></tr>", before: "<table-wrap><table>", after: "</table></table-wrap>" }),
  xml("elements of nobody", { unit: (i) => `<x${i}>word</x${i}>` }),
];
