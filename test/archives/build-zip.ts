import { crc32, deflateRawSync } from "node:zlib";

/** One file of a ZIP that is built for a test; what is not said is honest. */
export interface ZipFile {
  readonly name: string | Uint8Array;
  readonly bytes: Uint8Array | string;
  readonly method?: "stored" | "deflated";
  /** Written in place of the real one. */
  readonly crc?: number;
  readonly encrypted?: true;
  /** Written in place of the method's number. */
  readonly methodNumber?: number;
  /** Index of an earlier file whose bytes this entry points at: a bomb's overlap. */
  readonly sameBytesAs?: number;
}

const UTF8 = 0x0800;

/** A ZIP as bytes (APPNOTE 6.3), wrong where the test wants it wrong. */
export function zipOf(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const file of files) {
    const same = file.sameBytesAs;
    offsets.push(same === undefined ? at : (offsets[same] ?? 0));
    if (same !== undefined) continue;
    const part = Buffer.concat([headerOf(file, "local"), nameOf(file), packedOf(file)]);
    parts.push(part);
    at += part.length;
  }
  const central = Buffer.concat(
    files.map((file, i) => Buffer.concat([headerOf(file, "central", offsets[i]), nameOf(file)])),
  );
  return Buffer.concat([...parts, central, endOf(files.length, central.length, at)]);
}

function nameOf({ name }: ZipFile): Buffer {
  return Buffer.from(name);
}

function packedOf({ bytes, method }: ZipFile): Buffer {
  return method === "deflated" ? deflateRawSync(bytes) : Buffer.from(bytes);
}

function headerOf(file: ZipFile, where: "local" | "central", offset = 0): Buffer {
  const isLocal = where === "local";
  const header = Buffer.alloc(isLocal ? 30 : 46);
  let at = header.writeUInt32LE(isLocal ? 0x04034b50 : 0x02014b50, 0);
  if (!isLocal) at = header.writeUInt16LE(20, at);
  at = header.writeUInt16LE(20, at);
  at = header.writeUInt16LE(UTF8 | (file.encrypted === true ? 1 : 0), at);
  at = header.writeUInt16LE(file.methodNumber ?? (file.method === "deflated" ? 8 : 0), at);
  at = header.writeUInt32LE(0, at);
  at = header.writeUInt32LE(file.crc ?? crc32(file.bytes), at);
  at = header.writeUInt32LE(packedOf(file).length, at);
  at = header.writeUInt32LE(Buffer.from(file.bytes).length, at);
  header.writeUInt16LE(nameOf(file).length, at);
  if (!isLocal) header.writeUInt32LE(offset, 42);
  return header;
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
