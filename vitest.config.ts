import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The real 'obsidian' is types alone; what src/ui and src/obsidian take from it at run time comes from the mocks.
  resolve: { alias: [{ find: /^obsidian$/, replacement: 'obsidian-test-mocks/obsidian' }] },
  test: {
    include: ['test/**/*.test.ts'],
    // Of two processors the default leaves one idle.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
