import { render } from 'preact';
import { version } from 'virtual:build-info';

render(<h1>Bandstand {version}</h1>, document.body);
