/** What DevTools tells of a page, a worker or another thing that it can talk to. */
interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

/** Commands to the browser as a whole and what it tells, also what Playwright's types do not know. */
export interface BrowserCommands {
  send(method: string, parameters: object): Promise<unknown>;
  on(event: string, listener: (parameters: never) => void): unknown;
  off(event: string, listener: (parameters: never) => void): unknown;
}

/** What DevTools answers to one command. */
interface Answer<R> {
  id: number;
  result?: R;
}

/** A session with one target of the browser. */
export interface TargetSession {
  /** Rejects when the target is gone before it answers. */
  send<R>(method: string, params?: object): Promise<Answer<R>>;
  detach(): Promise<void>;
}

/** All targets of the browser, also those that Playwright does not show. */
export async function findTargets(commands: BrowserCommands): Promise<TargetInfo[]> {
  // As the protocol defines the answer.
  const { targetInfos } = (await commands.send('Target.getTargets', { filter: [{}] })) as { targetInfos: TargetInfo[] };
  return targetInfos;
}

/**
 * A session with a target that Playwright does not take for a page of its own.
 *
 * @param gone words of the error when the target closes while it is waited for.
 */
export async function attachTo(commands: BrowserCommands, targetId: string, gone: string): Promise<TargetSession> {
  const attached = await commands.send('Target.attachToTarget', { targetId, flatten: false });
  // As the protocol defines the answer.
  const { sessionId } = attached as { sessionId: string };
  // Each answer goes to whoever asked for it, who knows what it holds.
  const waiting = new Map<number, { done(answer: Answer<never>): void; failed(reason: Error): void }>();
  const receive = (told: { sessionId: string; message: string }): void => {
    if (told.sessionId !== sessionId) return;
    const answer: Answer<never> = JSON.parse(told.message);
    waiting.get(answer.id)?.done(answer);
    waiting.delete(answer.id);
  };
  const leave = (told: { sessionId: string }): void => {
    if (told.sessionId !== sessionId) return;
    for (const { failed } of waiting.values()) failed(new Error(gone));
  };
  commands.on('Target.receivedMessageFromTarget', receive);
  commands.on('Target.detachedFromTarget', leave);
  let last = 0;
  return {
    send: (method, params = {}) =>
      new Promise((done, failed) => {
        const id = ++last;
        waiting.set(id, { done, failed });
        const message = JSON.stringify({ id, method, params });
        commands.send('Target.sendMessageToTarget', { sessionId, message }).catch(failed);
      }),
    detach: async () => {
      commands.off('Target.receivedMessageFromTarget', receive);
      commands.off('Target.detachedFromTarget', leave);
      await commands.send('Target.detachFromTarget', { sessionId });
    },
  };
}
