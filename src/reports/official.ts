export * from '../documents/official.js';
