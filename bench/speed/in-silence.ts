/** Does the work with nothing printed: peers report odd pages on the console, and writing would be part of their time. */
export async function inSilence<T>(work: () => Promise<T>): Promise<T> {
  const { error, warn, log } = console;
  const ignore = () => undefined;
  Object.assign(console, { error: ignore, warn: ignore, log: ignore });
  try {
    return await work();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}
