// Starts the page: one store, one worker, one tree.
import { render } from 'preact';
import { App } from './app/App';
import { StoreContext } from './app/hooks';
import { Store } from './app/store';
import { createClient } from './engine/create';
import './styles/app.scss';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place for the app.');

const store = new Store(createClient());
store.start();
render(
  <StoreContext.Provider value={store}>
    <App />
  </StoreContext.Provider>,
  root,
);
