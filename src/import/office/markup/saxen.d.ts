/** The part of saxen that is used here: it comes without types. */
declare module 'saxen' {
  export class Parser {
    /** Prefix by namespace: elements and attributes are named by it, whatever prefix the file declares. */
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(
      event: 'openTag',
      listener: (
        name: string,
        attributes: () => Record<string, string> | false,
        decode: (text: string) => string,
        selfClosing: boolean,
      ) => void,
    ): this;
    on(event: 'closeTag', listener: (name: string) => void): this;
    on(
      event: 'text' | 'cdata' | 'attention' | 'comment' | 'question',
      listener: (text: string) => void,
    ): this;
    on(event: 'error' | 'warn', listener: (error: Error) => void): this;
    write(xml: string): this;
    end(): Error | null;
    stop(): void;
  }
}
