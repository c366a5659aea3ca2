export * from '../documents/html-markup.js';
