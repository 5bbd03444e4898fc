import type { ComponentType } from 'react';
import { redirect, type LoaderFunctionArgs, type RouteObject } from 'react-router';
import { queryClient } from '../api/queryClient';
import { loadTexts } from '../i18n';
import { meQuery, useMay } from '../identity/session';
import { NotFoundPage } from './NotFoundPage';

export type Load = () => Promise<{ default: ComponentType }>;

/** What a matched route tells the frame. */
export interface PageHandle {
  area: string;
}

/** A page whose code and texts arrive together. Without the permission its address does not exist: 404, never 403. */
export function page(path: string, area: string, permission: string | undefined, load: Load, ...moreTexts: string[]): RouteObject {
  return {
    path,
    handle: { area } satisfies PageHandle,
    lazy: async () => {
      const [{ default: Page }] = await Promise.all([load(), loadTexts(area, ...moreTexts)]);
      return { Component: permission ? guarded(Page, permission) : Page };
    },
  };
}

function guarded(Page: ComponentType, permission: string) {
  return function GuardedPage() {
    return useMay(permission) ? <Page /> : <NotFoundPage />;
  };
}

export async function needsSession({ request }: LoaderFunctionArgs) {
  const me = await queryClient.ensureQueryData(meQuery);
  return me ? null : redirect(signInAddress(new URL(request.url)));
}

export function signInAddress({ pathname, search }: { pathname: string; search: string }) {
  const wanted = pathname + search;
  return wanted === '/' ? '/identity/sign-in' : `/identity/sign-in?return=${encodeURIComponent(wanted)}`;
}

/** Only addresses of this portal: a link to the sign-in page must not send people elsewhere afterwards. */
export function returnAddress(wanted: string | null) {
  return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}
