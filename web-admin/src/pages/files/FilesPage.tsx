import { useTranslation } from 'react-i18next';
import { Route, Switch, useLocation } from 'wouter';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { Export } from './Export';
import { Import } from './Import';
import { ImportOne } from './ImportOne';
import './files.css';
import './draft.css';
import './result.css';
import './export.css';

/** Files in, files out. */
export default function FilesPage() {
  return (
    <Switch>
      <Route path="/files/imports/:id" component={ImportOne} />
      <Route component={Both} />
    </Switch>
  );
}

function Both() {
  const { t } = useTranslation(['import', 'export', 'common']);
  const [path, go] = useLocation();
  const selected = path.startsWith('/files/export') ? 'export' : 'import';
  return (
    <Page title={t('common:nav.files')}>
      <Tabs
        label={t('common:nav.files')}
        selected={selected}
        onSelect={(id) => go(id === 'export' ? '/files/export' : '/files')}
        items={[
          { id: 'import', label: t('import:title'), content: <Import /> },
          { id: 'export', label: t('export:title'), content: <Export /> },
        ]}
      />
    </Page>
  );
}
