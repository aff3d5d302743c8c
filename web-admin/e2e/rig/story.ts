import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { createInstance, type TFunction } from 'i18next';
import { Api, succeeded } from './api';
import type { Language } from './browser';
import { OPERATOR, PASSWORD } from './house';
import { Phone } from './phone';
import { root } from './places';

export { expect };

/** Somebody with an account of their own, signed in in the page. */
export interface Account {
  login: string;
  password: string;
  /** Another device's line, for what a story needs to be there already. */
  api: Api;
}

interface Story {
  language: Language;
  account: Account;
  /** Whoever runs the service, signed in in the page. */
  operator: { login: string };
  /** What the page says in this story's language: say('import:title'), as the page's own t. */
  say: TFunction;
  /** A new phone of the account, linked by the code or else by the password; switched off at the end. */
  phone: (name?: string, code?: string) => Promise<Phone>;
}

const service = () => process.env.CARDEA_URL ?? '';
const admin = () => new Api(service(), process.env.CARDEA_ADMIN);

export const test = base.extend<Story>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  baseURL: async ({}, use) => use(service()),

  language: async ({ locale }, use) => use(locale?.startsWith('zh') ? 'zh-Hans' : 'en'),

  account: async ({ page, language }, use) => {
    const login = `${language}-${crypto.randomUUID()}@example.org`;
    const { code } = await admin().post<{ code: string }>('/invitations');
    const body = { login, password: PASSWORD, invitation: code, region: language === 'en' ? 'GB' : 'CN', language };
    await succeeded(
      await page.request.post(`${service()}/api/v1/web/accounts`, { data: body, headers: { 'X-Cardea': 'web' } }),
    );
    await use({ login, password: PASSWORD, api: await another(login) });
  },

  operator: async ({ page, language }, use) => {
    const data = { login: OPERATOR, password: PASSWORD };
    await succeeded(await page.request.post(`${service()}/api/v1/web/session`, { data, headers: { 'X-Cardea': 'web' } }));
    // Stories of both languages share this account at the same time, so its language is not changed but told otherwise.
    await page.route('**/api/v1/me', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), language } });
    });
    await use({ login: OPERATOR });
  },

  say: async ({ language }, use) => use(await translator(language)),

  phone: async ({ account }, use) => {
    const phones: Phone[] = [];
    await use(async (name = 'Phone', code) => {
      const phone = new Phone(service(), name);
      phones.push(phone);
      await (code ? phone.linkByCode(code) : phone.linkByPassword(account.login, account.password));
      return phone;
    });
    for (const phone of phones) await phone.switchOff();
  },
});

async function another(login: string): Promise<Api> {
  const device = { name: 'Laptop', kind: 'pc' };
  const body = { login, password: PASSWORD, device };
  const { token } = await new Api(service()).post<{ token: string }>('/login', body);
  return new Api(service(), token);
}

async function translator(language: Language): Promise<TFunction> {
  const folder = resolve(root, 'web-admin/src/i18n', language);
  const dictionaries = Object.fromEntries(
    readdirSync(folder).map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(resolve(folder, file), 'utf8')),
    ]),
  );
  return createInstance().init({
    lng: language,
    resources: { [language]: dictionaries },
    ns: Object.keys(dictionaries),
    defaultNS: 'common',
    interpolation: { escapeValue: false },
  });
}

/** No barrier of the serious kinds, in light and dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    const told = serious.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    expect(told).toEqual([]);
  }
}
