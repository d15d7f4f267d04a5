import * as vscode from 'vscode';
import { languageFor } from '../view/language';

/**
 * The page of the editor, or of a comparison. It holds no captured data: everything comes by
 * messages and is set as text. The policy allows our one script by its nonce, our one style sheet by
 * its place, and nothing else; trusted types turn any future way to make markup of text into an
 * error.
 */
export function pageHtml(
  webview: vscode.Webview,
  distUri: vscode.Uri,
  bundle: 'webview' | 'compare' = 'webview',
): string {
  const nonce = randomNonce();
  const resource = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(distUri, name)).toString();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    'img-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${languageFor(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Payload Lens</title>
<link rel="stylesheet" href="${resource(`${bundle}.css`)}">
</head>
<body>
<div id="root"></div>
<script nonce="${nonce}" src="${resource(`${bundle}.js`)}"></script>
</body>
</html>`;
}

/** 128 random bits, new for each page. */
function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
