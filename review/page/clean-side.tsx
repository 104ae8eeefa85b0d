import type { DocumentBlock, Section } from "../../cleaner/index.ts";
import { settingOf } from "../model/setting-of.ts";
import { Across } from "./across.tsx";
import { Words } from "./words.tsx";

interface CleanSideProps {
  readonly sections: readonly Section[];
  readonly words: string;
}

/** What is left: topical sections with their key terms. */
export function CleanSide({ sections, words }: CleanSideProps) {
  return (
    <section class="side" data-side="clean" aria-labelledby="clean-title">
      <h2 id="clean-title">Clean</h2>
      {sections.length === 0 && <p class="nothing">Nothing on this page is content.</p>}
      {sections.map((section) => (
        <section key={section.id} class="topical">
          {section.topic.length > 0 && (
            <ul class="topics" aria-label="Topic">
              {section.topic.map((term) => (
                <li key={term}>
                  <bdi>{term}</bdi>
                </li>
              ))}
            </ul>
          )}
          {section.blocks.map((block) => (
            <Kept key={`${block.span[0]}-${block.id}`} block={block} words={words} />
          ))}
        </section>
      ))}
    </section>
  );
}

function Kept({ block, words }: { readonly block: DocumentBlock; readonly words: string }) {
  const Element = block.kind === "heading" ? "h3" : "p";
  const setting = settingOf(block);
  const hidden = block.hidden === undefined ? undefined : `hidden by ${block.hidden}`;
  const told = [block.author, block.date, hidden].filter((part) => part !== undefined && part !== "").join(", ");
  return (
    <div {...setting.box} data-block={block.id}>
      {told !== "" && (
        <p class="told" dir="auto">
          {told}
        </p>
      )}
      <Element dir="auto" {...setting.text}>
        <Words text={block.text} words={words} />
      </Element>
      <Across says="Show in the original" />
    </div>
  );
}
