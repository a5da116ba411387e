import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import { MantineProvider } from '@mantine/core';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { styleNonce } from '#web/nonce.ts';
import { readableColours, theme } from '#web/theme.ts';

/** Puts a page into its document, with our theme and this answer's nonce for styles. */
export function mount(page: ReactNode) {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root.');
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={readableColours}
        defaultColorScheme="auto"
        getStyleNonce={() => styleNonce}
      >
        {page}
      </MantineProvider>
    </StrictMode>,
  );
}
