import { Menu, X } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { useLiveBooks } from '../api/events';
import { session } from '../api/session';
import { speak } from '../i18n';
import { useStore } from '../lib/store';
import { Button, IconButton } from '../ui/Button';
import { Loading, Notice } from '../ui/Page';
import { AccountMenu } from './AccountMenu';
import { connection, tryNow } from './connection';
import { ErrorBoundary } from './ErrorBoundary';
import { Running } from './Running';
import { PLACES } from './routes';
import { Shortcuts } from './Shortcuts';
import { useMe } from './session';

const SignInAgain = lazy(() => import('../pages/entrance/SignInAgain'));
const NotFoundPage = lazy(() => import('../pages/NotFoundPage'));

export function Shell() {
  const { t } = useTranslation();
  const me = useMe();
  const [path] = useLocation();
  const main = useFocusOnNewPage(path.split('/')[1] ?? '');
  const places = PLACES.flat().filter((place) => !place.operatorOnly || me.role === 'admin');
  useLiveBooks();
  useEffect(() => {
    if (me.language) speak(me.language);
  }, [me.language]);
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Navigation />
      <ConnectionBanner />
      <main id="main" className="main" tabIndex={-1} ref={main}>
        <ErrorBoundary scope={path}>
          <Suspense fallback={<Loading />}>
            <Switch>
              {places.map(({ id, path, page: Page }) => (
                <Route key={id} path={`${path}/*?`}>
                  <Page />
                </Route>
              ))}
              <Route path="/">
                <Redirect to="/contacts" replace />
              </Route>
              <Route path="/sign-up">
                <Redirect to="/contacts" replace />
              </Route>
              <Route>
                <NotFoundPage />
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
      <Shortcuts />
      <ReSignIn />
    </div>
  );
}

/** Screen readers begin to read where the new page begins. */
function useFocusOnNewPage(place: string) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current !== place) main.current?.focus({ preventScroll: true });
    shown.current = place;
  }, [place]);
  return main;
}

function Navigation() {
  const { t } = useTranslation();
  const me = useMe();
  const [path] = useLocation();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the drawer
  useEffect(() => setOpen(false), [path]);
  return (
    <header className="side" data-open={open || undefined}>
      <div className="side-top">
        <Link href="/contacts" className="brand">
          <img src="/icon.svg" alt="" width={28} height={28} />
          Cardea
        </Link>
        <span className="side-toggle">
          <IconButton
            label={t(open ? 'nav.close' : 'nav.open')}
            icon={open ? X : Menu}
            aria-expanded={open}
            onPress={() => setOpen(!open)}
          />
        </span>
      </div>
      <nav aria-label={t('nav.title')}>
        {PLACES.map((group) => (
          <ul key={group[0]?.id}>
            {group
              .filter((place) => !place.operatorOnly || me.role === 'admin')
              .map(({ id, path: to, icon: Icon }) => {
                const here = path === to || path.startsWith(`${to}/`);
                return (
                  <li key={id}>
                    <Link href={to} className="nav-link" aria-current={here ? 'page' : undefined}>
                      <Icon size={19} aria-hidden />
                      <span>{t(`nav.${id}`)}</span>
                    </Link>
                  </li>
                );
              })}
          </ul>
        ))}
      </nav>
      <Running />
      <AccountMenu />
    </header>
  );
}

function ConnectionBanner() {
  const { t } = useTranslation();
  if (useStore(connection) === 'works') return null;
  return (
    <div className="banner">
      <Notice tone="warning" action={<Button onPress={tryNow}>{t('tryNow')}</Button>}>
        {t('connectionLost')}
      </Notice>
    </div>
  );
}

function ReSignIn() {
  if (useStore(session) !== 'expired') return null;
  return (
    <Suspense>
      <SignInAgain />
    </Suspense>
  );
}
