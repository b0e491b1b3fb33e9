import { resolve } from 'node:path';
import type { CDPSession } from 'playwright';
import type { BrowserName } from '../../browsers/machine.ts';
import type { SampleAnswer, SampleRequest } from '../../console/answer.ts';
import type { ToldTasks } from './firefox-long-tasks.ts';

/** Who answers the page. Every request that it leaves open is refused; nothing reaches a network. */
export interface Answers {
  /** Where to navigate to. */
  url: string;
  answer(request: SampleRequest): SampleAnswer | undefined;
}

export interface Point {
  x: number;
  y: number;
}

/** A text on the clipboard, as a rich editor gets it by a real paste. `html` is empty when there is none. */
export interface Clipping {
  text: string;
  html: string;
  /** Markup of the editable element after the browser itself had pasted into it. */
  pasted: string;
}

/** One tab. Functions given to `look` and `run` are sent as source: they see their argument only. */
export interface Tab {
  /** Every request of the tab, its frames and workers, in order, `data:` left out. */
  requests: { url: string; method: string }[];
  /** Errors that the page's own scripts did not catch, and errors on its console. */
  errors: string[];
  /** Runs a function in a world of its own: same document, none of the page's changes to built-ins. */
  look<A, R>(read: (argument: A) => R, argument: A): Promise<Awaited<R>>;
  /** Runs a function in the page's own world. */
  run<A, R>(act: (argument: A) => R, argument: A): Promise<Awaited<R>>;
  /** A trusted click, in CSS pixels of the viewport. */
  clickAt(point: Point): Promise<void>;
  /** A trusted drag from one point to another; something may be done before the button is let go. */
  drag(from: Point, to: Point, meanwhile?: () => Promise<void>): Promise<void>;
  /** A trusted key, by its `KeyboardEvent.key`. */
  press(key: string): Promise<void>;
  /** Trusted keys, one after the other. */
  type(text: string): Promise<void>;
  /** Loads the page anew. */
  reload(): Promise<void>;
  /** Gives files to a file input, found in the page or in an open shadow root. */
  giveFiles(css: string, paths: readonly string[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** PNG of the viewport, written to `path`. */
  screenshot(path: string): Promise<void>;
  /** To the front, as a person who looks at it would have it. */
  focus(): Promise<void>;
  /** The tab's DevTools protocol, for measuring. Absent in Firefox, whose WebDriver BiDi has nothing of the kind. */
  protocol?: CDPSession;
  close(): Promise<void>;
}

/** The menu that the toolbar button opens. Functions given to `look` are sent as source: they see their argument only. */
export interface Menu {
  look<A, R>(read: (argument: A) => R, argument: A): Promise<Awaited<R>>;
  /** A trusted click, in CSS pixels of the menu. Done also when it closes the menu. */
  clickAt(point: Point): Promise<void>;
  /** A trusted key, by its `KeyboardEvent.key`. */
  press(key: string): Promise<void>;
  isOpen(): Promise<boolean>;
}

/** One real browser with the built extension in it. */
export interface Driver {
  browser: BrowserName;
  /** A new tab that has begun to load `answers.url`. */
  open(answers: Answers): Promise<Tab>;
  /** A new tab with one of the extension's own pages: `workbench.html`. */
  openOwnPage(path: string): Promise<Tab>;
  /** Pastes into an editable element on a page of its own. */
  paste(): Promise<Clipping>;
  /** Puts the extension's background to sleep, as the browser does when nothing happens for half a minute. */
  suspendBackground(): Promise<void>;
  /** Reloads the extension below the open tabs, as an update does. */
  reloadExtension(): Promise<void>;
  /** A real press on the extension's toolbar button while `tab` is in front: its menu opens. */
  pressToolbarButton(tab: Tab): Promise<Menu>;
  /**
   * Bytes that the extension's pages and their workers hold after a collection of garbage: in Chromium their heaps and buffers, in
   * Firefox the memory of the extension's process.
   */
  heldBytes(): Promise<number>;
  /**
   * From now on watches the main thread of the extension's pages where pages themselves are not told of its tasks; gives a way to
   * have all tasks of 50 ms and more so far. To be called before the page is opened. Absent in Chromium, where pages are told.
   */
  watchTasks?(): Promise<() => Promise<ToldTasks>>;
  /** Number of the process that holds the extension's pages. Absent in Chromium, which does not tell it. */
  extensionProcess?(): Promise<number>;
  /** Addresses of all open tabs. */
  addresses(): Promise<string[]>;
  /** Requests that no tab made: what left the browser past all tabs and was refused. Browser makers' own are left out. */
  strayRequests(): string[];
  /** Resolves when a person has closed the browser. */
  untilClosed(): Promise<void>;
  close(): Promise<void>;
}

/** How a browser is opened. */
export interface BrowserOptions {
  /** Without a window. Default: true. */
  headless?: boolean;
  /** With the built extension in it. Default: true. */
  extension?: boolean;
  /** Folder in which `chrome` and `firefox` are the built extension. Default: `dist`. */
  builds?: string;
}

/** Where the extension that the tests drive is built to. */
export const BUILDS = resolve(import.meta.dirname, '../../../dist');
