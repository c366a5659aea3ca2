import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

export interface Diagnostic {
  message: string;
  range: { start: Position; end: Position };
}

export interface CompletionItem {
  label: string;
  documentation?: string | { value: string };
  insertText?: string;
}

export interface Position {
  line: number;
  character: number;
}

interface Message {
  id?: number;
  method?: string;
  params?: { uri?: string; diagnostics?: Diagnostic[]; items?: unknown[] };
  result?: unknown;
  error?: { message: string };
}

/**
 * The yaml-language-server that editors run (VS Code's YAML extension among them), as a process of its own, spoken to
 * in the language server protocol.
 */
export class LanguageServer {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #diagnostics = new Map<string, (diagnostics: Diagnostic[]) => void>();
  #unread = Buffer.alloc(0);
  #lastId = 0;

  private constructor() {
    const program = join(
      dirname(require.resolve('yaml-language-server/package.json')),
      'bin/yaml-language-server',
    );
    this.#child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child.stdout!.on('data', (part: Buffer) => this.#receive(part));
  }

  /** @param locale the editor's display language, such as `zh-cn` */
  static async start(root: string, locale: string): Promise<LanguageServer> {
    const server = new LanguageServer();
    await server.#request('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(root).href,
      locale,
      capabilities: {
        textDocument: {
          completion: { completionItem: { documentationFormat: ['markdown'], snippetSupport: true } },
          hover: { contentFormat: ['markdown'] },
          publishDiagnostics: {},
        },
        workspace: { configuration: true },
      },
    });
    server.#send({ method: 'initialized', params: {} });
    return server;
  }

  /** Opens a document that need not be on disk; answers with what the editor would underline. */
  open(file: string, text: string): Promise<Diagnostic[]> {
    const uri = pathToFileURL(file).href;
    const found = new Promise<Diagnostic[]>((done) => this.#diagnostics.set(uri, done));
    this.#send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
    });
    return found;
  }

  async complete(file: string, position: Position): Promise<CompletionItem[]> {
    const uri = pathToFileURL(file).href;
    const result = await this.#request('textDocument/completion', { textDocument: { uri }, position });
    return (result as { items?: CompletionItem[] } | null)?.items ?? [];
  }

  async hover(file: string, position: Position): Promise<string> {
    const uri = pathToFileURL(file).href;
    const result = await this.#request('textDocument/hover', { textDocument: { uri }, position });
    return (result as { contents: { value: string } } | null)?.contents.value ?? '';
  }

  stop(): void {
    this.#child.kill();
  }

  #request(method: string, params: object): Promise<unknown> {
    const id = ++this.#lastId;
    this.#send({ id, method, params });
    return new Promise((done, failed) =>
      this.#waiting.set(id, ({ result, error }) => (error ? failed(new Error(error.message)) : done(result))),
    );
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#child.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(part: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, part]);
    for (;;) {
      const headEnd = this.#unread.indexOf('\r\n\r\n');
      if (headEnd === -1) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.#unread.subarray(0, headEnd).toString())![1]);
      const end = headEnd + 4 + length;
      if (this.#unread.length < end) return;
      const body = this.#unread.subarray(headEnd + 4, end).toString();
      this.#unread = this.#unread.subarray(end);
      this.#handle(JSON.parse(body) as Message);
    }
  }

  #handle(message: Message): void {
    const { id, method, params } = message;
    if (id !== undefined && method !== undefined) {
      // The server asks for settings: an editor with none of its own, and no list of schemas from the network.
      const settings = params?.items?.map((_, index) =>
        index === 0 ? { schemaStore: { enable: false } } : {},
      );
      this.#send({ id, result: settings ?? null });
    } else if (id !== undefined) {
      this.#waiting.get(id)?.(message);
      this.#waiting.delete(id);
    } else if (method === 'textDocument/publishDiagnostics') {
      this.#diagnostics.get(params!.uri!)?.(params!.diagnostics!);
    }
  }
}
