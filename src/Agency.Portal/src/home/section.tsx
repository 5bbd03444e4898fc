import { lazy } from 'react';
import { loadTexts } from '../i18n';
import type { Load } from '../frame/routing';

/** A part of a landing page with its texts: fetched only by the roles that see it. */
export function section(areas: string | string[], load: Load) {
  return lazy(async () => {
    const [part] = await Promise.all([load(), loadTexts(...[areas].flat())]);
    return part;
  });
}
