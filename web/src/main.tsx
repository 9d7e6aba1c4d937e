// Starts the page: one store, one worker, one tree.
import { render } from 'preact';
import { App } from './app/App';
import { StoreContext } from './app/hooks';
import { Store } from './app/store';
import { carriedSettings, settingsFile } from './copies/carried_settings';
import { createSavedClient } from './copies/saved_client';
import { type SavedResults, savedResults } from './copies/saved_results';
import { keepSource } from './copies/source';
import { createClient } from './engine/create';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place for the app.');

keepSource();
const saved = savedResults();
const carried = carriedSettings();

function calculator(): Store {
  const client = createClient(carried && settingsFile(carried));
  const store = new Store(client, { carried });
  store.start().then(() => client.rehearse());
  return store;
}

function savedPage(results: SavedResults): Store {
  const store = new Store(createSavedClient(results), { saved: results, sample: results.sample });
  store.start();
  return store;
}

const store = saved === null ? calculator() : savedPage(saved);
render(
  <StoreContext.Provider value={store}>
    <App />
  </StoreContext.Provider>,
  root,
);
