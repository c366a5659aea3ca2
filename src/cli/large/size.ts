/** From so many files on an audit goes part by part, so that its memory does not grow with their texts. */
export const LARGE = 300;
