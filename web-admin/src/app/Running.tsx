import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useImports } from '../pages/files/imports';
import { useJourneys } from '../pages/time-machine/machine';
import { underWay } from './underWay';

/** Leads back to long work whose page was left. */
export function Running() {
  const { t } = useTranslation();
  const [path] = useLocation();
  const imports = useImports();
  const journeys = useJourneys();
  const works = underWay(imports.data ?? [], journeys.data?.items ?? [], path);
  return (
    <ul className="running" aria-label={t('underWay.title')} hidden={works.length === 0}>
      {works.map(({ id, what, name, path: to }) => (
        <li key={id}>
          <Link href={to} className="nav-link">
            <span className="spinner" aria-hidden />
            <span className="clip">{t(`underWay.${what}`, { name })}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
