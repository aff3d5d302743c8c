import { QueryClient } from '@tanstack/react-query';
import { isProblem, Unreachable } from '../api/problem';

const RETRIES = 3;

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: 'always',
      retry: (failures, error) => (error instanceof Unreachable || isProblem(error, 'busy')) && failures < RETRIES,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
