import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { session } from '../api/session';
import { useStore } from '../lib/store';
import { Questions } from '../ui/Dialog';
import { Loading } from '../ui/Page';
import { ErrorBoundary } from './ErrorBoundary';
import { queries } from './queries';
import { Shell } from './Shell';
import { ToastRegion } from './ToastRegion';

const EntrancePage = lazy(() => import('../pages/entrance/EntrancePage'));

export function App() {
  const { i18n } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <QueryClientProvider client={queries}>
      <I18nProvider locale={i18n.language === 'zh-Hans' ? 'zh-CN' : 'en-GB'}>
        <RouterProvider navigate={navigate}>
          <ErrorBoundary>
            <Suspense fallback={<Loading />}>
              <Door />
            </Suspense>
            <Questions />
            <ToastRegion />
          </ErrorBoundary>
        </RouterProvider>
      </I18nProvider>
    </QueryClientProvider>
  );
}

function Door() {
  const state = useStore(session);
  if (state === 'unknown') return <Loading />;
  return state === 'out' ? <EntrancePage /> : <Shell />;
}
