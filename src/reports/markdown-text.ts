export * from '../documents/markdown-text.js';
