import type { JSX } from 'preact';

/**
 * Characters that show nothing themselves but turn, join or hide the text around them. The joiners
 * U+200C and U+200D are left alone: scripts and emoji need them.
 */
const hidden =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/gu;

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Captured text with hidden characters named where they stand; the text itself stays as it is. */
export function SafeText({ text }: { text: string }): JSX.Element {
  const parts: (string | JSX.Element)[] = [];
  let from = 0;
  for (const match of text.matchAll(hidden)) {
    if (match.index > from) parts.push(text.slice(from, match.index));
    const name = codePoint(match[0]);
    parts.push(
      <span class="hidden-character" data-code={name} title={name}>
        {match[0]}
      </span>,
    );
    from = match.index + match[0].length;
  }
  if (from === 0) return <>{text}</>;
  parts.push(text.slice(from));
  return <>{parts}</>;
}
