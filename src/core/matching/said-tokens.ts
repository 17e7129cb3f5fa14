import { licenceOf } from './match-tokens.ts';
import type { Token } from './token.ts';

/** Whether a text says a token, in the same word or another for it. A month alone does not tell the day. */
export function says(tokens: readonly Token[], token: Token): boolean {
  return tokens.some((other) => licenceOf(token, other) !== null && (other.date?.day !== null || token.date?.day === null));
}

/** The tokens of a whole note, kept by all that can make two tokens stand for one another: a note may have very many. */
export class SaidTokens {
  private readonly byTrait = new Map<string, Token[]>();

  constructor(tokens: readonly Token[]) {
    const known = new Set<string>();
    for (const token of tokens) {
      const { kind, key, lemma, stage, quantity, raw, date } = token;
      const identity = [kind, key, lemma, stage, quantity?.unit, date ? raw : ''].join('\u0000');
      if (known.has(identity)) continue;
      known.add(identity);
      for (const trait of traitsOf(token)) {
        const others = this.byTrait.get(trait);
        if (others) others.push(token);
        else this.byTrait.set(trait, [token]);
      }
    }
  }

  /** {@link says} of all tokens. */
  says(token: Token): boolean {
    return traitsOf(token).some((trait) => says(this.byTrait.get(trait) ?? [], token));
  }
}

/** Two tokens that have none of these in common are never one. */
function traitsOf({ kind, key, lemma, family, stage, senses, quantity, date }: Token): string[] {
  return [
    `key ${key}`,
    `lemma ${lemma}`,
    ...(kind === 'date' && date ? ['date'] : []),
    ...(quantity ? [`value ${quantity.value}`] : []),
    ...(family === null ? [] : [`family ${family}`]),
    ...(stage === null ? [] : [`stage ${stage}`]),
    ...senses.paraphrases.map((sense) => `paraphrase ${sense}`),
    ...senses.synonyms.map((sense) => `synonym ${sense}`),
  ];
}
