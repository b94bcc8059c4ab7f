// What the bytes of a PDF of Chromium say of it.

/** Lengths are in points; `sizes` are those of all pages, each once. */
export const read = (pdf) => {
  const content = pdf.toString("latin1");
  const boxes = [...content.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)]
    .map(([, width, height]) => `${Math.round(width)} x ${Math.round(height)}`);
  return {
    sizes: [...new Set(boxes)],
    pages: content.match(/\/Type\s*\/Page\b/g).length,
    tagged: /\/StructTreeRoot\b/.test(content) && /\/Marked true/.test(content),
    language: content.match(/\/Lang\s*\(([^)]*)\)/)?.[1],
  };
};
