// Starts the page: one store, one worker, one tree.
import { render } from 'preact';
import { App } from './app/App';
import { StoreContext } from './app/hooks';
import { Store } from './app/store';
import { carriedSettings, settingsFile } from './copies/carried_settings';
import { createSavedClient } from './copies/saved_client';
import { savedResults } from './copies/saved_results';
import { keepSource } from './copies/source';
import { createClient } from './engine/create';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place for the app.');

keepSource();
const saved = savedResults();
const carried = carriedSettings();
const store =
  saved === null
    ? new Store(createClient(carried && settingsFile(carried)), { carried })
    : new Store(createSavedClient(saved), { saved, sample: saved.sample });
store.start();
render(
  <StoreContext.Provider value={store}>
    <App />
  </StoreContext.Provider>,
  root,
);
