/** Who is signed in. The document does not say which words there are, so the types here do. */
import { answer, api } from './client';

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

export const currentMe = () => answer(api.GET('/api/v1/me')) as Promise<Me>;
export const changeMe = (change: Partial<Pick<Me, 'region' | 'language' | 'nameOrder' | 'retentionDays'>>) =>
  answer(api.PATCH('/api/v1/me', { body: change as object })) as Promise<Me>;

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

export const signUpOffer = () => answer(api.GET('/api/v1/web/sign-up')) as Promise<SignUpOffer>;
export const signUp = (body: SignUp) => answer(api.POST('/api/v1/web/accounts', { body })) as Promise<Me>;
export const signIn = (body: SignIn) => answer(api.POST('/api/v1/web/session', { body })) as Promise<Me>;
