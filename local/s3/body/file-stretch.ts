import type { FileHandle } from "node:fs/promises";

/** Bytes of an open file; whoever reads them closes it. */
export interface FileStretch {
  readonly file: FileHandle;
  /** Offset of the first byte. */
  readonly start: number;
  readonly bytes: number;
}

/** Bytes read at a time, where nobody asks for fewer. */
export const PIECE_BYTES = 64 * 1024;

/** Reads a stretch piece by piece; throws where the file ends too early. */
export async function* piecesOfFile(stretch: FileStretch, pieceBytes = PIECE_BYTES): AsyncGenerator<Buffer> {
  const { file, start, bytes } = stretch;
  for (let offset = 0; offset < bytes; ) {
    const piece = Buffer.allocUnsafe(Math.min(pieceBytes, bytes - offset));
    const { bytesRead } = await file.read(piece, 0, piece.length, start + offset);
    if (bytesRead === 0) throw new Error(`a body file ends ${bytes - offset} bytes too early`);
    yield piece.subarray(0, bytesRead);
    offset += bytesRead;
  }
}
