import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { connectionLost, connectionWorks } from '../app/connection';
import { sessionEnded } from './session';

const GATHER_MS = 150;

/**
 * Queries whose key begins with `book` are what a book's contents decide; they are asked anew whenever a book has reached a new number.
 */
export function useLiveBooks() {
  const queries = useQueryClient();
  useEffect(() => {
    const heads = new Map<string, number>();
    let due: ReturnType<typeof setTimeout> | undefined;
    const source = new EventSource('/api/v1/events');
    source.addEventListener('open', connectionWorks);
    source.addEventListener('error', () => {
      if (source.readyState !== EventSource.OPEN && !navigator.onLine) connectionLost();
    });
    source.addEventListener('revoked', () => {
      source.close();
      sessionEnded();
    });
    source.addEventListener('book', (event) => {
      const { book, seq } = JSON.parse(event.data) as { book: string; seq: number };
      const known = heads.get(book);
      heads.set(book, seq);
      if (known === undefined || known === seq) return;
      clearTimeout(due);
      due = setTimeout(() => queries.invalidateQueries({ queryKey: ['book'] }), GATHER_MS);
    });
    return () => {
      clearTimeout(due);
      source.close();
    };
  }, [queries]);
}
