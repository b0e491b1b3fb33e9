/**
 * Runs in the page's own world before any of its scripts. Observes fetch and XMLHttpRequest in this window and in same-origin
 * frames below it, and hands bodies that look like CloudTrail's over to the isolated script; changes no request and no answer.
 * Every built-in is saved at the start, lists are walked by index and objects given away have no prototype: a page may redefine
 * all of it later. A failure in here never reaches the page. At most 1.5 KB gzip, hence one file.
 */
import { FRAME, HELLO, MAX_LENGTH, type MessageKind } from './sources/page-message.ts';

type Method = (this: never, ...values: never[]) => unknown;
/** What is used of a window, in this one's realm or in a frame's. */
interface Observed {
  document: Document;
  Object: object;
  fetch: Method;
  XMLHttpRequest: { prototype: { send: Method } };
}
/** What code editors hang on their elements, if anything. */
interface EditorElement extends Element {
  env?: { editor?: Editor };
  CodeMirror?: Editor;
  cmView?: { view?: View; rootView?: { view?: View } };
}
type Editor = { getValue?(): unknown };
type View = { state: { doc: object } };

(() => {
  // Saved methods are only called through this, so their own types would be in the way.
  const { apply } = Reflect as unknown as { apply(method: unknown, self: unknown, values: unknown[]): unknown };
  const getter = (prototype: object, name: string): unknown => Object.getOwnPropertyDescriptor(prototype, name)?.get;
  const SavedProxy = Proxy;
  const SavedEvent = CustomEvent;
  const SavedResponse = Response;
  const { stringify } = JSON;
  const { setTimeout: later } = window;
  const { addEventListener: listen, dispatchEvent: dispatch } = EventTarget.prototype;
  const { then: thenOf } = Promise.prototype;
  const { clone, text: textOf } = Response.prototype;
  const { get: header } = Headers.prototype;
  const headersOf = getter(Response.prototype, 'headers');
  const request = XMLHttpRequest.prototype;
  const { getResponseHeader } = request;
  const typeOf = getter(request, 'responseType');
  const answerOf = getter(request, 'response');
  const { indexOf } = String.prototype;
  const { has: hasKey, add: addKey } = WeakSet.prototype;
  const { querySelectorAll } = Document.prototype;
  const known = new WeakSet<object>();
  const name = crypto.randomUUID();
  const top = document;
  const nothing = (): void => {};
  // `indexOf` gives a number whatever it is called on.
  const has = (text: unknown, part: string): boolean => (apply(indexOf, text, [part]) as number) >= 0;
  const on = (target: unknown, type: string, act: (event: Event) => void, capture = false): unknown =>
    apply(listen, target, [type, act, capture]);
  const tell = (document: Document, type: string, detail?: string): unknown =>
    apply(dispatch, document, [
      // `__proto__` and not `Object.create`: what the page puts on Object.prototype must not become an option here.
      new SavedEvent(type, { __proto__: null, detail } as CustomEventInit),
    ]);

  const guard = (act: () => void): void => {
    try {
      act();
    } catch {} // Nothing to observe.
  };
  const send = (kind: MessageKind, text: unknown): void => {
    if (typeof text === 'string' && (has(text, 'eventVersion') || has(text, 'CloudTrailEvent')))
      tell(top, name, `${kind}\n${text}`);
  };
  const sendTextOf = (response: unknown): unknown =>
    apply(thenOf, apply(textOf, response, []), [(text: unknown) => send('answer', text), nothing]);
  let ended = 0;
  // A length is digits or null: they compare as numbers do.
  const mayHold = (type: unknown, length?: unknown): boolean =>
    !ended &&
    !((length as number) > MAX_LENGTH) &&
    (!type || has(type, 'json') || has(type, 'text/plain') || has(type, 'octet-stream'));

  /** The same function to everyone who looks, with `observe` called beside each call. */
  const wrap = (method: Method, observe: (self: unknown, call: () => unknown) => unknown): Method => {
    const { toString: sourceOf } = method;
    return new SavedProxy(method, {
      __proto__: null,
      apply: (target: Method, self: unknown, values: unknown[]) => observe(self, () => apply(target, self, values)),
      // A proxy's own source text has no name in it; some pages look for one.
      get: (target: Method, key: keyof Method) =>
        key === 'toString' && target[key] === sourceOf ? () => apply(sourceOf, target, []) : target[key],
      // A handler must not inherit traps that the page puts on Object.prototype.
    } as ProxyHandler<Method>);
  };

  const onFetch = (_self: unknown, call: () => unknown): unknown => {
    const promise = call();
    try {
      // A promise of our own beside the page's would make its rejection count as handled: so the page gets ours.
      return apply(thenOf, promise, [
        (response: unknown) => {
          guard(() => {
            const field = (name: string): unknown => apply(header, apply(headersOf, response, []), [name]);
            if (mayHold(field('content-type'), field('content-length'))) sendTextOf(apply(clone, response, []));
          });
          return response;
        },
      ]);
    } catch {
      return promise;
    }
  };

  // To write a large answer again takes time: only what holds events, and not in the page's own task.
  const sendJson = (answer: object | null): unknown =>
    answer &&
    ('Events' in answer || 'Records' in answer || 'events' in answer || 'eventVersion' in answer) &&
    apply(later, window, [() => guard(() => send('answer', stringify(answer))), 0]);
  const onLoad = (xhr: unknown): void =>
    guard(() => {
      if (!mayHold(apply(getResponseHeader, xhr, ['content-type']))) return;
      const type = apply(typeOf, xhr, []);
      const answer = apply(answerOf, xhr, []);
      if (typeof answer === 'string') send('answer', answer);
      // In a number or a text nothing can be looked for: it throws.
      else if (type === 'json') sendJson(answer as object | null);
      // What is left is bytes or nothing, which a Response takes.
      else if (type !== 'document') sendTextOf(new SavedResponse(answer as BodyInit));
    });
  const heard = new WeakSet<object>();
  const onSend = (xhr: unknown, call: () => unknown): unknown => {
    // Called on something that is no request, the page gets its own error below.
    guard(() => {
      if (apply(hasKey, heard, [xhr])) return;
      apply(addKey, heard, [xhr]);
      on(xhr, 'load', () => onLoad(xhr));
    });
    return call();
  };

  /** This window and every same-origin one below it; others throw. */
  const visit = (frame: Window, act: (frame: Observed) => void): void => {
    guard(() => {
      // A window is typed without the constructors that each realm has; below its length there are windows only.
      act(frame as unknown as Observed);
      for (let i = 0; i < frame.length; i++) visit(frame[i] as Window, act);
    });
  };
  // A frame's first window stays when its page arrives from the same origin, so observing it as soon as it is inserted is
  // early enough. Later windows are looked for from the moment when the old one goes until they are there.
  const observeAll = (): boolean => {
    let found = false;
    visit(window, (frame) => {
      if (apply(hasKey, known, [frame.Object])) return;
      apply(addKey, known, [frame.Object]);
      found = true;
      frame.fetch = wrap(frame.fetch, onFetch);
      const { prototype } = frame.XMLHttpRequest;
      prototype.send = wrap(prototype.send, onSend);
      if (frame.document === top) return;
      on(frame, 'pagehide', () => {
        let turns = 999;
        const look = (): void => {
          if (!observeAll() && turns--) apply(later, window, [look, 0]);
        };
        look();
      });
    });
    return found;
  };

  const sendEditors = (): void =>
    visit(window, ({ document }) => {
      // `querySelectorAll` gives elements; what editors hang on them is all optional.
      const elements = apply(querySelectorAll, document, ['*']) as NodeListOf<EditorElement>;
      for (let i = 0; i < elements.length; i++) {
        guard(() => {
          const element = elements[i] as EditorElement; // Below the length.
          const editor = element.env?.editor ?? element.CodeMirror;
          const view = element.cmView?.view ?? element.cmView?.rootView?.view;
          if (editor?.getValue) send('editor', editor.getValue());
          else if (view) send('editor', `${view.state.doc}`);
        });
      }
    });

  // Below a CloudTrail page of the same origin: that page's script observes this frame. Others throw.
  let above: Window = window;
  let owner: Document | undefined;
  while (above !== above.parent) {
    above = above.parent;
    guard(() => {
      if (/^\/cloudtrail(v2)?\//.test(above.location.pathname)) owner = above.document;
    });
  }
  if (owner) return void tell(owner, FRAME);
  observeAll();
  on(top, FRAME, observeAll);
  on(top, 'load', observeAll, true);
  on(top, `${name}?`, sendEditors);
  on(top, `${name}!`, () => ended++);
  new MutationObserver(observeAll).observe(top, { childList: true, subtree: true });
  tell(top, HELLO, name);
})();
