import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The number of the page, from 1, on which each of the anchors stands in a PDF. Anchors that nothing links to are left out. */
export async function pageNumbers(pdf: Buffer, anchors: readonly string[]): Promise<Map<string, number>> {
  // PDF.js takes the bytes for itself: it gets a copy.
  const reading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await reading.promise;
  const numbers = new Map<string, number>();
  for (const anchor of anchors) {
    const destination: unknown[] | null = await document.getDestination(anchor);
    const page = destination?.[0];
    if (isReference(page)) numbers.set(anchor, (await document.getPageIndex(page)) + 1);
  }
  await reading.destroy();
  return numbers;
}

function isReference(value: unknown): value is { num: number; gen: number } {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;
}
