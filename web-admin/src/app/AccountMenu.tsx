import { Check, CircleUserRound, Languages, LogOut, Moon, Sun, SunMoon } from 'lucide-react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { changeMe } from '../api/account';
import { call } from '../api/http';
import { LANGUAGES, type Language, speak } from '../i18n';
import { useStore } from '../lib/store';
import { queries } from './queries';
import { signedOut, useMe } from './session';
import { chooseTheme, type Theme, theme } from './theme';

const THEMES: readonly [Theme, typeof Sun][] = [
  ['system', SunMoon],
  ['light', Sun],
  ['dark', Moon],
];
/** A language is named in itself, so that whoever can't read the page finds theirs. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', 'zh-Hans': '简体中文' };

export function AccountMenu() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const chosen = useStore(theme);
  return (
    <div className="account">
      <MenuTrigger>
        <Button className="account-button" aria-label={t('account.menu', { login: me.login })}>
          <CircleUserRound size={20} aria-hidden />
          <span className="account-login">{me.login}</span>
        </Button>
        <Popover className="popover" placement="top start">
          <Menu className="menu" aria-label={t('account.title')}>
            <MenuSection>
              <Header className="menu-header">{t('account.appearance')}</Header>
              {THEMES.map(([name, Icon]) => (
                <MenuItem key={name} id={name} className="menu-item" onAction={() => chooseTheme(name)}>
                  <Icon size={18} aria-hidden />
                  <span className="menu-text">{t(`account.${name}`)}</span>
                  {chosen === name && <Check size={16} aria-label={t('account.chosen')} />}
                </MenuItem>
              ))}
            </MenuSection>
            <MenuSection>
              <Header className="menu-header">{t('account.language')}</Header>
              {LANGUAGES.map((language) => (
                <MenuItem key={language} id={language} className="menu-item" onAction={() => choose(language)}>
                  <Languages size={18} aria-hidden />
                  <span className="menu-text" lang={language}>
                    {LANGUAGE_NAMES[language]}
                  </span>
                  {i18n.language === language && <Check size={16} aria-label={t('account.chosen')} />}
                </MenuItem>
              ))}
            </MenuSection>
            <MenuSection>
              <MenuItem id="sign-out" className="menu-item" onAction={signOut}>
                <LogOut size={18} aria-hidden />
                <span className="menu-text">{t('account.signOut')}</span>
              </MenuItem>
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}

async function choose(language: Language) {
  speak(language);
  queries.setQueryData(['me'], await changeMe({ language }));
}

async function signOut() {
  await call('DELETE', '/web/session');
  signedOut();
}
