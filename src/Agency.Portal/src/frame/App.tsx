import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo } from 'react';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '../api/queryClient';
import { cssVariablesResolver } from '../theme/resolver';
import { themeAt } from '../theme/theme';
import { LiveRegions } from './announce';
import { routes } from './routes';
import { useSettings } from './settings';

const router = createBrowserRouter(routes);

export function App() {
  const { textSize } = useSettings();
  const theme = useMemo(() => themeAt(textSize), [textSize]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <LiveRegions />
      </QueryClientProvider>
    </MantineProvider>
  );
}
