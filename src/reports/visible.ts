export * from '../documents/visible.js';
