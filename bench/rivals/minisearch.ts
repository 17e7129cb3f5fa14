import MiniSearch from 'minisearch';

/** A full-text index by minisearch, asked for every bullet; how many find a better answer than themselves or one as good. */
export function searchEach(texts: readonly string[]): number {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(texts.map((text, id) => ({ id, text })));
  let found = 0;
  for (const [id, text] of texts.entries()) if (index.search(text).slice(0, 2).some((result) => result.id !== id && result.score > 0)) found++;
  return found;
}
