/**
 * Calls whose endpoints the published document does not have yet, by hand. As they land, use `api` of client.ts instead and remove
 * them here.
 */
import { callJson } from './http';

export type Language = 'en' | 'zh-Hans';
export type NameOrder = 'given-first' | 'family-first' | 'auto';

export interface Me {
  account: string;
  login: string;
  role: 'admin' | 'member';
  device: string;
  region: string | null;
  language: Language | null;
  nameOrder: NameOrder;
  retentionDays: number;
  secondFactor: boolean;
  recoveryCodesLeft: number;
  createdAt: string;
}

export const currentMe = () => callJson<Me>('GET', '/me');
export const changeMe = (change: Partial<Pick<Me, 'region' | 'language' | 'nameOrder' | 'retentionDays'>>) =>
  callJson<Me>('PATCH', '/me', { body: change });

export interface SignUpOffer {
  policy: 'open' | 'invitation' | 'closed';
  first: boolean;
}

export interface SignUp {
  login: string;
  password: string;
  region: string;
  language: Language;
  invitation?: string;
}

export interface SignIn {
  login: string;
  password: string;
  code?: string;
  remember?: boolean;
}

export const signUpOffer = () => callJson<SignUpOffer>('GET', '/web/sign-up');
export const signUp = (body: SignUp) => callJson<Me>('POST', '/web/accounts', { body });
export const signIn = (body: SignIn) => callJson<Me>('POST', '/web/session', { body });
