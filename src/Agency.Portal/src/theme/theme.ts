import { createTheme, rem, type MantineThemeOverride } from '@mantine/core';
import { colors } from './colors';

const text = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';
const references = 'ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace';
const drawerMilliseconds = 120;

/** The theme at a text size of 100, 112 or 125 percent; everything measured in rem follows. */
export function themeAt(textSize: number): MantineThemeOverride {
  return createTheme({
    scale: textSize / 100,
    colors,
    primaryColor: 'brand',
    primaryShade: { light: 7, dark: 7 },
    autoContrast: true,
    respectReducedMotion: true,
    fontFamily: text,
    fontFamilyMonospace: references,
    fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(20) },
    lineHeights: { xs: '1.45', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.45' },
    headings: {
      fontFamily: text,
      fontWeight: '600',
      sizes: {
        h1: { fontSize: rem(20), lineHeight: '1.45' },
        h2: { fontSize: rem(16), lineHeight: '1.45' },
        h3: { fontSize: rem(14), lineHeight: '1.45' },
      },
    },
    spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
    radius: { sm: rem(4), md: rem(4), lg: rem(8) },
    defaultRadius: 'sm',
    components: {
      // Plain objects instead of `Menu.extend`: the theme must not draw every component into the first load.
      Badge: { defaultProps: { variant: 'light', tt: 'none', fw: 500, radius: 'sm' } },
      Button: { defaultProps: { size: 'sm', fw: 500 } },
      Drawer: { defaultProps: { radius: 0, transitionProps: { duration: drawerMilliseconds } } },
      // The placeholder for the first focus is a child that a menu may not have; without it the first item takes focus.
      Menu: { defaultProps: { radius: 'lg', transitionProps: { duration: 0 }, withInitialFocusPlaceholder: false }, styles: { item: { minHeight: rem(28) } } },
      Modal: { defaultProps: { radius: 'lg', transitionProps: { duration: 0 } } },
      Notification: { styles: { description: { color: 'var(--mantine-color-text)' } } },
      Skeleton: { defaultProps: { animate: false } },
      Tooltip: { defaultProps: { transitionProps: { duration: 0 }, events: { hover: true, focus: true, touch: false } } },
    },
  });
}
