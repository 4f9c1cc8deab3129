import './ui/ui.css';
import { render } from 'preact';
import { App } from './app.js';
import { activate, rememberedLocale } from './locale/locale.js';

const root = document.getElementById('app');
if (root) void activate(rememberedLocale()).then(() => render(<App />, root));
