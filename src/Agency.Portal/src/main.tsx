import './theme/styles';
import { createRoot } from 'react-dom/client';
import { App } from './frame/App';
import { startTexts } from './i18n';

await startTexts();
createRoot(document.getElementById('root')!).render(<App />);
