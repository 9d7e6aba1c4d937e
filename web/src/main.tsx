// Starts the page: one store, one worker, one tree.
import { render } from 'preact';
import { App } from './app/App';
import { StoreContext } from './app/hooks';
import { Store } from './app/store';
import { carriedSettings, settingsFile } from './copies/carried_settings';
import { keepSource } from './copies/source';
import { createClient } from './engine/create';
import './styles/app.scss';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place for the app.');

keepSource();
const carried = carriedSettings();
const store = new Store(createClient(carried && settingsFile(carried)), carried);
store.start();
render(
  <StoreContext.Provider value={store}>
    <App />
  </StoreContext.Provider>,
  root,
);
