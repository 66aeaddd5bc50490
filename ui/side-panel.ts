import browser from 'webextension-polyfill';

/** Chrome's side panel or Firefox's sidebar: which one there is, if any. */
const sidePanel = () => (globalThis.chrome as typeof chrome | undefined)?.sidePanel;

export function hasSidePanel(): boolean {
  return sidePanel()?.open !== undefined || browser.sidebarAction?.open !== undefined;
}

/** Opens Vigie beside the page; to be called within a click. Both browsers close a popup, and neither closes this. */
export async function openSidePanel(): Promise<void> {
  const panel = sidePanel();
  if (!panel?.open) return browser.sidebarAction.open();
  const { id } = await browser.windows.getCurrent();
  if (id !== undefined) await panel.open({ windowId: id });
}
