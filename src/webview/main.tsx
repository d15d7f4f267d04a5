import { render } from 'preact';
import { App } from './app';
import { connectHost } from './host';
import { createPageModel } from './pageModel';
import './theme.css';
import './base.css';
import './topBar.css';
import './grid.css';
import './filterBox.css';
import './exchange.css';
import './blocks.css';
import './messages.css';
import './card.css';
import './overview.css';

const link = connectHost();
const model = createPageModel(link);
render(<App model={model} />, document.getElementById('root') ?? document.body);
link.start((event) => model.hear(event));
