import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Dropped, filesOfDrop, filesOfInput } from "./dropped-files.ts";
import { putFile } from "./put-file.ts";

interface Uploads {
  readonly sent: number;
  readonly failed: readonly string[];
}

/** Takes files, folders and archives and puts them into the ingest bucket, through the same API as everybody else. */
export function DropZone({ ingestUrl }: { readonly ingestUrl: string }) {
  const [uploads, setUploads] = useState<Uploads>({ sent: 0, failed: [] });
  const send = async ({ files, failed }: Dropped) => {
    setUploads({ sent: 0, failed });
    for (const file of files) {
      const fault = await putFile(ingestUrl, file);
      setUploads(({ sent, failed }) =>
        fault === undefined ? { sent: sent + 1, failed } : { sent, failed: [...failed, fault] },
      );
    }
  };
  const isOver = useDrop((transfer) => void filesOfDrop(transfer).then(send));
  return (
    <div class={isOver ? "drop over" : "drop"}>
      <p>Drop pages, folders or archives anywhere here, or choose them:</p>
      <p class="choose">
        <FileButton label="Files" folder="no" send={send} />
        <FileButton label="A folder" folder="yes" send={send} />
      </p>
      <p role="status">
        {uploads.sent > 0 && `${uploads.sent} ${uploads.sent === 1 ? "file" : "files"} sent. Clean pages appear below.`}
      </p>
      {uploads.failed.length > 0 && (
        <ul class="failed" role="alert">
          {uploads.failed.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface FileButtonProps {
  readonly label: string;
  readonly folder: "yes" | "no";
  readonly send: (dropped: Dropped) => Promise<void>;
}

function FileButton({ label, folder, send }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = () => {
    const chosen = filesOfInput(input.current?.files ?? null);
    if (input.current !== null) input.current.value = "";
    void send(chosen);
  };
  const wholeFolder = folder === "yes" ? { webkitdirectory: true } : {};
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        aria-hidden="true"
        onChange={choose}
        {...wholeFolder}
      />
      <button type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
    </>
  );
}

/** Hears of drops anywhere in the window; says whether something is held over it. */
function useDrop(take: (transfer: DataTransfer) => void): boolean {
  const [isOver, setOver] = useState(false);
  // Before anything can be dropped: a browser that drops a file on nobody opens it instead of the page.
  useLayoutEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer !== null) take(event.dataTransfer);
    };
    const pairs = [
      ["dragover", over],
      ["dragleave", leave],
      ["drop", drop],
    ] as const;
    for (const [name, listener] of pairs) addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of pairs) removeEventListener(name, listener as EventListener);
    };
  }, []);
  return isOver;
}
