import type { FuzzyMatch, SearchMatches, SearchResult } from 'obsidian';
import { FuzzySuggestModal, SuggestModal } from 'obsidian-test-mocks/obsidian';
import { Beside, patch } from '../patch.ts';

interface Suggestions {
  values: unknown[];
  selected: number;
}

const shown = new Beside<object, Suggestions>(() => ({ values: [], selected: 0 }));

/** Draws a prompt: an input, the suggestions below it, arrow keys and Enter. */
export function patchSuggestModal(): void {
  patch(SuggestModal as { prototype: SuggestModal<unknown> }, {
    constructor2__(this: SuggestModal<unknown>): void {
      const { modalEl, inputEl, resultContainerEl, scope } = this;
      modalEl.removeClass('modal');
      modalEl.addClass('prompt');
      modalEl.empty();
      inputEl.addClass('prompt-input');
      inputEl.setAttrs({ type: 'text', enterkeyhint: 'done', 'aria-label': 'Search' });
      modalEl.createDiv('prompt-input-container').append(inputEl);
      resultContainerEl.addClass('prompt-results');
      resultContainerEl.setAttribute('role', 'listbox');
      modalEl.append(resultContainerEl);
      inputEl.addEventListener('input', () => void update(this));
      const move = (by: number) => () => {
        select(this, shown.of(this).selected + by);
        return false;
      };
      scope.register([], 'ArrowDown', move(1));
      scope.register([], 'ArrowUp', move(-1));
      scope.register([], 'Enter', (event) => {
        this.selectActiveSuggestion(event);
        return false;
      });
    },
    onOpen(this: SuggestModal<unknown>): void {
      this.inputEl.focus();
      void update(this);
    },
    selectActiveSuggestion(this: SuggestModal<unknown>, event: MouseEvent | KeyboardEvent): void {
      const { values, selected } = shown.of(this);
      if (selected < values.length) this.selectSuggestion(values[selected], event);
    },
    // As in the app, the prompt closes before it tells what was chosen.
    selectSuggestion(this: SuggestModal<unknown>, value: unknown, event: MouseEvent | KeyboardEvent): void {
      this.close();
      this.onChooseSuggestion(value, event);
    },
  });
  patch(FuzzySuggestModal as { prototype: FuzzySuggestModal<unknown> }, {
    getSuggestions(this: FuzzySuggestModal<unknown>, query: string): FuzzyMatch<unknown>[] {
      return fuzzyMatches(this.getItems(), query, (item) => this.getItemText(item));
    },
    renderSuggestion(this: FuzzySuggestModal<unknown>, match: FuzzyMatch<unknown>, el: HTMLElement): void {
      renderMatches(el, this.getItemText(match.item), match.match.matches);
    },
  });
}

/** The items whose text holds every word of the query, the best first. */
export function fuzzyMatches<T>(items: readonly T[], query: string, textOf: (item: T) => string): FuzzyMatch<T>[] {
  const search = prepareFuzzySearch(query);
  const found: FuzzyMatch<T>[] = [];
  for (const item of items) {
    const match = search(textOf(item));
    if (match) found.push({ item, match });
  }
  return found.sort((a, b) => b.match.score - a.match.score);
}

/** Finds the letters of a query in their order; whole runs and word starts score higher (0 is best). */
export function prepareFuzzySearch(query: string): (text: string) => SearchResult | null {
  const wanted = query.trim().toLowerCase();
  return (text) => {
    const lower = text.toLowerCase();
    const whole = lower.indexOf(wanted);
    if (whole !== -1) return { score: wanted ? -whole / 1000 : 0, matches: wanted ? [[whole, whole + wanted.length]] : [] };
    const matches: SearchMatches = [];
    let at = 0;
    for (const letter of wanted.replace(/\s/g, '')) {
      const next = lower.indexOf(letter, at);
      if (next === -1) return null;
      const last = matches.at(-1);
      if (last && last[1] === next) last[1] = next + 1;
      else matches.push([next, next + 1]);
      at = next + 1;
    }
    return { score: -matches.length, matches };
  };
}

/** Writes a text with its matches marked. */
export function renderMatches(el: HTMLElement | DocumentFragment, text: string, matches: SearchMatches | null, offset = 0): void {
  let at = 0;
  for (const [from, to] of matches ?? []) {
    const start = from + offset;
    const end = to + offset;
    if (end <= 0 || start >= text.length) continue;
    el.appendText(text.slice(at, start));
    el.createSpan({ cls: 'suggestion-highlight', text: text.slice(start, end) });
    at = end;
  }
  el.appendText(text.slice(at));
}

export function renderResults(el: HTMLElement, text: string, result: SearchResult, offset = 0): void {
  renderMatches(el, text, result.matches, offset);
}

async function update(modal: SuggestModal<unknown>): Promise<void> {
  const values = (await modal.getSuggestions(modal.inputEl.value)).slice(0, modal.limit);
  shown.of(modal).values = values;
  modal.resultContainerEl.empty();
  values.forEach((value, at) => {
    const el = modal.resultContainerEl.createDiv({ cls: 'suggestion-item', attr: { role: 'option' } });
    modal.renderSuggestion(value, el);
    el.addEventListener('mousemove', () => select(modal, at));
    el.addEventListener('click', (event) => modal.selectSuggestion(value, event));
  });
  if (values.length === 0) {
    modal.onNoSuggestion();
    modal.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: modal.emptyStateText });
  }
  select(modal, 0);
}

function select(modal: SuggestModal<unknown>, at: number): void {
  const state = shown.of(modal);
  const count = state.values.length;
  state.selected = count === 0 ? 0 : (at + count) % count;
  const items = modal.resultContainerEl.findAll('.suggestion-item');
  items.forEach((el, index) => {
    el.toggleClass('is-selected', index === state.selected);
    el.setAttribute('aria-selected', String(index === state.selected));
  });
  items[state.selected]?.scrollIntoView({ block: 'nearest' });
}
