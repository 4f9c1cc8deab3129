export default async function stopParts(): Promise<void> {
  await globalThis.stopParts?.();
}
