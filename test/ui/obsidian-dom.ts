import { setup } from 'obsidian-test-mocks/setup';

// Obsidian's own additions to the DOM: createEl, find, toggleClass and the like.
setup();
