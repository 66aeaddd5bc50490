import type { Frame, Page } from 'playwright-core';
import type { Roundcube, Skin } from './server.ts';

/** Drives Roundcube as a person would. */
export class Mailbox {
  readonly page: Page;
  readonly #server: Roundcube;

  constructor(page: Page, server: Roundcube) {
    this.page = page;
    this.#server = server;
  }

  async logIn(skin: Skin): Promise<void> {
    this.#server.setSkin(skin);
    await this.page.goto(this.#server.url);
    await this.page.fill('input[name=_user]', this.#server.user);
    await this.page.fill('input[name=_pass]', this.#server.password);
    await this.page.click('#rcmloginsubmit');
    await this.#list();
  }

  /** The very first list may come back empty, while Dovecot is still indexing the mailbox: ask again then. */
  async #list(): Promise<void> {
    await this.page.waitForSelector('#messagelist', { state: 'attached' });
    for (let attempt = 0; ; attempt++) {
      try {
        await this.page.waitForSelector('#messagelist tr.message', { timeout: 5_000 });
        return;
      } catch (error) {
        if (attempt >= 4) throw error;
        await this.page.goto(`${this.#server.url}?_task=mail`);
      }
    }
  }

  async logOut(): Promise<void> {
    await this.page.context().clearCookies();
  }

  row(subject: string) {
    return this.page.locator('#messagelist tr.message', { hasText: subject });
  }

  /** The frame in which the list page shows a message. */
  async preview(subject: string): Promise<Frame> {
    const deadline = Date.now() + 15_000;
    for (;;) {
      const frame = this.page.frame('messagecontframe');
      const shown = await frame
        ?.locator('#messagebody')
        .first()
        .isVisible()
        .catch(() => false);
      const head = shown
        ? await frame
            ?.locator('.subject')
            .allTextContents()
            .catch(() => [])
        : [];
      if (frame && head?.some((text) => text.includes(subject))) return frame;
      if (Date.now() > deadline) throw new Error(`The preview did not show ${JSON.stringify(subject)}.`);
      await this.page.waitForTimeout(50);
    }
  }

  async click(subject: string): Promise<Frame> {
    await this.row(subject).locator('td.subject').first().click();
    return this.preview(subject);
  }

  async doubleClick(subject: string): Promise<void> {
    await this.row(subject).locator('td.subject').first().dblclick();
    await this.page.waitForURL(/_action=show/);
    await this.page.waitForSelector('#messagebody');
  }

  async backToList(): Promise<void> {
    await this.page.goto(`${this.#server.url}?_task=mail`);
    await this.#list();
  }
}
