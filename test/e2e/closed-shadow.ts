import type { CDPSession, Frame, Page } from 'playwright-core';

/** A node as the DevTools protocol gives it, closed shadow roots and frames included. */
interface ProtocolNode {
  nodeId: number;
  nodeType: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: ProtocolNode[];
  shadowRoots?: ProtocolNode[];
  shadowRootType?: string;
  contentDocument?: ProtocolNode;
}

export interface Drawn {
  /** Visible text, folded. */
  text: string;
  node: ProtocolNode;
  /** Speaks to the process that the node lives in. */
  cdp: CDPSession;
  /** The frame with a process of its own (opaque origins have one) in which it stands; null for the page's. */
  frame: Frame | null;
}

const sessions = new WeakMap<Page | Frame, CDPSession>();

async function session(target: Page | Frame): Promise<CDPSession> {
  let found = sessions.get(target);
  if (!found) {
    const context = 'context' in target ? target.context() : target.page().context();
    found = await context.newCDPSession(target);
    sessions.set(target, found);
  }
  return found;
}

/** The page, and each of its frames that has a process of its own: a session shows no more than its process. */
async function processes(page: Page): Promise<{ cdp: CDPSession; frame: Frame | null }[]> {
  const found: { cdp: CDPSession; frame: Frame | null }[] = [{ cdp: await session(page), frame: null }];
  for (const frame of page.frames()) {
    if (frame === page.mainFrame()) continue;
    const cdp = await session(frame).catch(() => null);
    if (cdp) found.push({ cdp, frame });
  }
  return found;
}

function childrenOf(node: ProtocolNode): ProtocolNode[] {
  return [
    ...(node.shadowRoots ?? []),
    ...(node.children ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ];
}

function* walk(node: ProtocolNode): Generator<ProtocolNode> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

function attribute(node: ProtocolNode, name: string): string | undefined {
  const list = node.attributes ?? [];
  for (let index = 0; index < list.length; index += 2) if (list[index] === name) return list[index + 1] ?? '';
  return undefined;
}

function textOf(node: ProtocolNode): string {
  if (node.nodeType === 3) return node.nodeValue;
  if (/^(STYLE|SCRIPT)$/i.test(node.nodeName) || attribute(node, 'hidden') !== undefined) return '';
  return childrenOf(node).map(textOf).join(' ');
}

/** Everything in closed shadow roots of the page and its frames, which no page script can reach. */
export async function closedShadows(page: Page): Promise<Drawn[]> {
  const drawn: Drawn[] = [];
  for (const { cdp, frame } of await processes(page)) {
    const answer = cdp.send('DOM.getDocument', { depth: -1, pierce: true }) as Promise<{
      root: ProtocolNode;
    }>;
    // A frame may go while it is being asked.
    const { root } = frame ? await answer.catch(() => ({ root: null })) : await answer;
    for (const node of root ? walk(root) : []) {
      if (node.shadowRootType !== 'closed') continue;
      const text = textOf(node)
        .replace(/[ \t\r\n]+/g, ' ')
        .trim();
      if (text !== '') drawn.push({ text, node, cdp, frame });
    }
  }
  return drawn;
}

/** The text of the one thing that Vigie draws and that contains `part`; waits for it. */
export async function drawn(page: Page, part: string | RegExp, timeout = 10_000): Promise<string> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const all = await closedShadows(page);
    const found = all.find(({ text }) => (typeof part === 'string' ? text.includes(part) : part.test(text)));
    if (found) return found.text;
    if (Date.now() > deadline) {
      throw new Error(`Expected Vigie to draw ${part}, got: ${JSON.stringify(all.map(({ text }) => text))}`);
    }
    await page.waitForTimeout(50);
  }
}

interface Found {
  nodeId: number;
  drawn: Drawn;
}

/** The button or link with this label, in a closed shadow root; null where there is none. */
async function buttonOf(page: Page, label: string): Promise<Found | null> {
  for (const found of await closedShadows(page)) {
    for (const candidate of walk(found.node)) {
      if (!/^(BUTTON|A)$/i.test(candidate.nodeName)) continue;
      const name =
        attribute(candidate, 'aria-label') ??
        textOf(candidate)
          .replace(/[ \t\r\n]+/g, ' ')
          .trim();
      if (name === label) return { nodeId: candidate.nodeId, drawn: found };
    }
  }
  return null;
}

/**
 * Moves the pointer to the middle of it; whether it then says that the pointer is on it.
 * @throws where it is not laid out, or went away in the meantime
 */
async function hover(page: Page, { nodeId, drawn: { cdp, frame } }: Found): Promise<boolean> {
  await cdp.send('DOM.scrollIntoViewIfNeeded', { nodeId });
  const { quads } = (await cdp.send('DOM.getContentQuads', { nodeId })) as { quads: number[][] };
  const quad = quads[0];
  if (!quad) return false;
  const { x, y } = (await (await frame?.frameElement())?.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(x + (quad[0]! + quad[4]!) / 2, y + (quad[1]! + quad[5]!) / 2);
  const { object } = await cdp.send('DOM.resolveNode', { nodeId });
  const { result } = await cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId!,
    functionDeclaration: 'function () { return this.matches(":hover"); }',
    returnByValue: true,
  });
  return result.value === true;
}

/**
 * Presses, with the mouse, the button in a closed shadow root that has this label. The browser sends a click to the
 * process whose frame lay there in the picture last drawn: where the page has just moved, that can be the frame that
 * lay there before, and the click is lost. So, as a person does, first the pointer, and the press once it is on the button.
 */
export async function press(page: Page, label: string, timeout = 10_000): Promise<void> {
  const deadline = Date.now() + timeout;
  let problem = 'there is none';
  for (;;) {
    const found = await buttonOf(page, label);
    if (found) {
      try {
        if (await hover(page, found)) break;
        problem = 'the pointer does not reach it';
      } catch (error) {
        problem = String(error);
      }
    }
    if (Date.now() > deadline) {
      throw new Error(`Cannot press the button ${JSON.stringify(label)} among what Vigie draws: ${problem}.`);
    }
    await page.waitForTimeout(50);
  }
  await page.mouse.down();
  await page.mouse.up();
}

/** The box, in the window, of what Vigie draws and that contains `part`. */
export async function boxOf(
  page: Page,
  part: string,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const found = (await closedShadows(page)).find(({ text }) => text.includes(part));
  if (!found) throw new Error(`Vigie draws nothing with ${JSON.stringify(part)}.`);
  const element = (found.node.children ?? []).find(
    (child) => child.nodeType === 1 && child.nodeName !== 'STYLE',
  );
  const { quads } = (await found.cdp.send('DOM.getContentQuads', { nodeId: element!.nodeId })) as {
    quads: number[][];
  };
  const quad = quads[0] ?? [0, 0, 0, 0, 0, 0, 0, 0];
  return { x: quad[0]!, y: quad[1]!, width: quad[4]! - quad[0]!, height: quad[5]! - quad[1]! };
}
