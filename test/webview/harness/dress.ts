/** Puts a theme of VS Code on the page, as VS Code does. */
import manifest from '../../../package.json';
import themes from '../fixtures/themes.json';

type Theme = keyof typeof themes.variables;

/** Sets the variables of the theme, and our own colours, from what the address says. */
export function dressPage(play: URLSearchParams): void {
  const theme = (play.get('theme') ?? 'dark') as Theme;
  for (const [name, value] of Object.entries(themes.variables[theme])) {
    document.documentElement.style.setProperty(name, value);
  }
  const kinds = {
    dark: 'dark',
    light: 'light',
    'hc-dark': 'highContrast',
    'hc-light': 'highContrastLight',
  } as const;
  /** The variable of a colour, as VS Code makes it from the colour's id. */
  const variableOf = (id: string): string => `--vscode-${id.replaceAll('.', '-')}`;
  for (const { id, defaults } of manifest.contributes.colors) {
    const value = defaults[kinds[theme]];
    const variables: Readonly<Record<string, string>> = themes.variables[theme];
    const colour = value.startsWith('#') ? value : variables[variableOf(value)];
    document.documentElement.style.setProperty(variableOf(id), colour ?? value);
  }
  for (const name of ['--vscode-font-size', '--vscode-editor-font-size']) {
    const given = play.get(name);
    if (given) document.documentElement.style.setProperty(name, given);
  }

  const dress = (): void => {
    document.body.className = themes.bodyClass[theme];
    if (play.has('reduceMotion')) document.body.classList.add('vscode-reduce-motion');
  };
  if (document.body) dress();
  else document.addEventListener('DOMContentLoaded', dress);
}
