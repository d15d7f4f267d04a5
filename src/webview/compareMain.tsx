import { render } from 'preact';
import { readCompareHostMessage } from '../view/compareProtocol';
import type { ComparePageMessage } from '../view/compareProtocol';
import { ComparePage } from './comparePage';
import './theme.css';
import './base.css';
import './topBar.css';
import './compare.css';

declare function acquireVsCodeApi(): { postMessage(message: ComparePageMessage): void };

const api = acquireVsCodeApi();
render(
  <ComparePage
    post={(message) => api.postMessage(message)}
    listen={(hear) =>
      window.addEventListener('message', (event: MessageEvent<unknown>) => {
        const message = readCompareHostMessage(event.data);
        if (message !== null) hear(message);
      })
    }
  />,
  document.getElementById('root') ?? document.body,
);
