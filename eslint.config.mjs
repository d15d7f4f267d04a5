// The walls of the house: data walks forward only, and each room knows what it may know.
import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Rooms in the order data walks through them; a room may import itself and what stands before it. */
const line = ['bytes', 'capture', 'decode', 'detect', 'verdict', 'view', 'report', 'session'];

/** What each room must not import, by folder below src. */
const closed = {
  bytes: ['*'],
  capture: ['bytes'],
  decode: ['bytes'],
  detect: ['bytes', 'decode'],
  verdict: ['bytes', 'capture', 'decode', 'detect'],
  view: ['bytes', 'capture', 'decode', 'detect', 'verdict'],
  report: ['bytes', 'capture', 'decode', 'detect', 'verdict', 'view'],
  session: ['bytes', 'capture', 'decode', 'detect', 'verdict', 'view', 'report', 'platform'],
  webview: ['view'],
  platform: ['bytes'],
  extension: [...line, 'platform'],
  cli: [...line, 'platform'],
};

const zones = Object.entries(closed).map(([room, open]) => ({
  target: `./src/${room}`,
  from: './src',
  except: [room, ...open].filter((name) => name !== '*').map((name) => `./${name}`),
  message: `src/${room} may import only: ${[room, ...open].filter((n) => n !== '*').join(', ')}`,
}));

const network = [
  'http',
  'https',
  'http2',
  'net',
  'tls',
  'dgram',
  'dns',
  'child_process',
  'cluster',
];

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', '**/node_modules/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  regexp.configs['flat/recommended'],
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.mjs'] } },
    },
    rules: {
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/platform/**', 'src/cli/**', 'src/session/worker.ts', 'src/extension/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*'], message: 'Node built-ins live in src/platform/*.node.ts' },
            { group: ['vscode'], message: 'Only src/extension imports vscode' },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'fetch',
        'WebSocket',
        'XMLHttpRequest',
      ],
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
          message: 'Captured data reaches the page as text nodes only',
        },
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Captured data reaches the page as text nodes only',
        },
        {
          selector: `ImportDeclaration[source.value=/^(node:)?(${network.join('|')})$/]`,
          message: 'Nothing ever leaves the machine: no network or process module in the product',
        },
      ],
    },
  },
  { files: ['src/cli/**', 'test/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', process: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['eslint.config.mjs'], rules: { 'import-x/no-default-export': 'off' } },
);
