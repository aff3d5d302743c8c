import './styles/tokens.css';
import './styles/base.css';
import './styles/page.css';
import './styles/figures.css';
import './styles/buttons.css';
import './styles/fields.css';
import './styles/overlays.css';
import './styles/parts.css';
import './styles/shell.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { findSession } from './app/session';
import { startI18n } from './i18n';

void findSession();
await startI18n();
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
