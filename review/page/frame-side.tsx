import { useEffect, useState } from "preact/hooks";
import type { SourceView } from "../../cleaner/index.ts";
import { frameDocument } from "./frame-document.ts";

interface FrameSideProps {
  readonly title: string;
  readonly load: () => Promise<SourceView>;
}

/** The page itself, in a frame that may do nothing: no scripts, no network, no way out. */
export function FrameSide({ title, load }: FrameSideProps) {
  const [html, setHtml] = useState("");
  const [fault, setFault] = useState("");
  useEffect(() => {
    let isWanted = true;
    load().then(
      ({ source }) => isWanted && setHtml(frameDocument(source)),
      (error: unknown) => isWanted && setFault(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  return (
    <section class="side" data-side="original" aria-labelledby="frame-title">
      <h2 id="frame-title">The page itself, without scripts, styles of its own and network</h2>
      {fault !== "" && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      {html !== "" && <iframe class="frame" title={`The page itself: ${title}`} sandbox="" srcdoc={html} />}
    </section>
  );
}
