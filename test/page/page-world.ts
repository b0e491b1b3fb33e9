import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';

/** The script for the page's own world as one classic script, bundled as the build does it. */
export async function bundleMainWorld(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: ['chrome120', 'firefox128'],
      rollupOptions: { input: 'src/main-world.iife.ts', output: { format: 'iife' } },
    },
  });
  const [bundle] = [result].flat();
  if (!bundle || !('output' in bundle)) throw new Error('Expected a bundle, got a watcher');
  return bundle.output[0].code;
}

/** What the fake server says to the next request. */
export interface Reply {
  body: string;
  type?: string;
  /** `content-length`, in bytes. */
  length?: number;
}

/** A window as the script sees it, in a realm of its own, so that a test can redefine everything in it. */
export interface PageWorld {
  window: Record<string, unknown>;
  document: AnyTarget;
  /** Messages that crossed to the isolated world, in order: kind and text. */
  heard: string[];
  /** The announced event name, one for each announcement. */
  names: string[];
  /** Runs a script of the page in its realm. */
  run(code: string): unknown;
}

/** A realm's global object cannot be one of Node's own event targets: this one takes any object as itself. */
class AnyTarget {
  static listeners = new WeakMap<object, { type: string; act(event: Event): void }[]>();
  addEventListener(type: string, act: (event: Event) => void): void {
    AnyTarget.listeners.set(this, [...(AnyTarget.listeners.get(this) ?? []), { type, act }]);
  }
  dispatchEvent(event: Event): boolean {
    for (const listener of AnyTarget.listeners.get(this) ?? []) if (listener.type === event.type) listener.act(event);
    return true;
  }
}

class FakeDocument extends AnyTarget {
  elements: object[] = [];
  querySelectorAll(): object[] {
    return this.elements;
  }
}

function createXhr(reply: () => Reply) {
  return class XMLHttpRequest extends AnyTarget {
    #type = '';
    get responseType() {
      return this.#type;
    }
    set responseType(type: string) {
      this.#type = type;
    }
    get response(): unknown {
      if (this.#type === 'json') return JSON.parse(reply().body);
      return this.#type === 'arraybuffer' ? new TextEncoder().encode(reply().body).buffer : reply().body;
    }
    getResponseHeader() {
      return reply().type ?? 'application/json';
    }
    send() {
      queueMicrotask(() => this.dispatchEvent(new Event('load')));
    }
  };
}

/** A new page. `parent` makes it a frame below another; `path` is its address. */
export function createPageWorld(reply: () => Reply, path = '/cloudtrailv2/home', parent?: PageWorld): PageWorld {
  const document = new FakeDocument();
  const window: Record<string, unknown> = {
    addEventListener: AnyTarget.prototype.addEventListener,
    dispatchEvent: AnyTarget.prototype.dispatchEvent,
    document,
    Document: FakeDocument,
    // The test's own: a page may redefine the language's built-ins, which are the realm's, but not these.
    EventTarget: AnyTarget,
    CustomEvent,
    Event,
    Response,
    Headers,
    MutationObserver: class {
      observe() {}
    },
    XMLHttpRequest: createXhr(reply),
    crypto,
    setTimeout,
    location: { pathname: path },
    length: 0,
    fetch: async function fetch(_input: unknown) {
      const { body, type, length } = reply();
      const headers = new Headers();
      if (type !== undefined) headers.set('content-type', type);
      if (length !== undefined) headers.set('content-length', String(length));
      return new Response(body, { headers });
    },
  };
  const context = createContext(window);
  const self = runInContext('window = globalThis', context);
  window['parent'] = parent?.window['window'] ?? self;
  const heard: string[] = [];
  const names: string[] = [];
  document.addEventListener('trailbrief-hello', (event) => {
    if (!(event instanceof CustomEvent)) return;
    names.push(event.detail);
    document.addEventListener(event.detail, (message) => {
      if (message instanceof CustomEvent) heard.push(message.detail);
    });
  });
  return { window: self, document, heard, names, run: (code) => runInContext(code, context) };
}
