import type { Page } from 'playwright-core';

/** What was painted of some texts, frame by frame. */
export interface PaintedText {
  /** How many frames were looked at. */
  readonly frames: number;
  /** The milliseconds of each frame in which a text was to be seen. */
  readonly seen: readonly number[];
}

/**
 * Watches each frame that a page paints for texts that must not be seen, in its inner pages too. The texts are parts
 * of secrets: long enough to be nothing else, short enough not to be divided by an editor.
 * Call before anything is loaded.
 */
export async function watchPaintedText(page: Page, texts: readonly string[]): Promise<void> {
  await page.addInitScript((watched: readonly string[]) => {
    if (window !== window.top) return;
    const record = { frames: 0, seen: [] as number[] };
    Object.assign(globalThis, { paintedText: record });
    const holds = (text: string | null) => watched.some((each) => text?.includes(each));

    /** Nothing that hides it, up to the window and over the borders of pages. */
    const isVisible = (element: Element | null): boolean => {
      if (!element) return true;
      const style = getComputedStyle(element);
      if (style.opacity === '0' || style.visibility === 'hidden' || style.display === 'none') return false;
      return isVisible(element.parentElement ?? element.ownerDocument.defaultView?.frameElement ?? null);
    };
    const isSeen = (node: Node): boolean => {
      const parent = node.parentElement;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { width, height } = range.getBoundingClientRect();
      if (!parent || width === 0 || height === 0) return false;
      return !/^rgba\(.*, 0\)$/.test(getComputedStyle(parent).color) && isVisible(parent);
    };
    const isSeenIn = (inner: Document | null): boolean => {
      if (!inner?.body) return false;
      if (holds(inner.body.textContent)) {
        const nodes = inner.createTreeWalker(inner.body, NodeFilter.SHOW_TEXT);
        while (nodes.nextNode())
          if (holds(nodes.currentNode.textContent) && isSeen(nodes.currentNode)) return true;
      }
      return [...inner.querySelectorAll('iframe')].some((frame) => isSeenIn(frame.contentDocument));
    };

    // A message that is sent while a frame is made arrives right after it was painted.
    const painted = new MessageChannel();
    painted.port1.addEventListener('message', () => {
      record.frames++;
      if (isSeenIn(document)) record.seen.push(performance.now());
    });
    painted.port1.start();
    const onFrame = () => {
      painted.port2.postMessage(undefined);
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  }, texts);
}

/** What was painted since the page was loaded, or since this was asked for. */
export async function paintedText(page: Page): Promise<PaintedText> {
  return page.evaluate(() => {
    const record: PaintedText = Reflect.get(globalThis, 'paintedText');
    const taken = { ...record };
    Object.assign(record, { frames: 0, seen: [] });
    return taken;
  });
}
