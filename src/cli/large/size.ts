/** From so many files on an audit goes part by part, on several threads: below, starting a thread takes longer than it saves. */
export const LARGE = 300;
