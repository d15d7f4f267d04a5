import type { Content } from '../../capture/model';
import type { DecodedValue } from '../../decode/model';
import type { AnalysedExchangeLike } from '../input';
import { CodeScanner, type CodeLanguage } from './codeTones';
import { MarkupScanner } from './markupTones';
import type { ToneScanner } from './tones';

/** What a text is written in, where its media type tells. */
export type Language = CodeLanguage | 'html';

/** Where an exchange's bodies stand. */
export type Bodied = Pick<AnalysedExchangeLike, 'parts' | 'exchange'>;

const languages: Readonly<Record<string, Language>> = {
  'text/javascript': 'javascript',
  'application/javascript': 'javascript',
  'application/x-javascript': 'javascript',
  'text/ecmascript': 'javascript',
  'application/ecmascript': 'javascript',
  'text/css': 'css',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
};

/** The language of a whole body, told by its media type; null for any other value. */
export function languageOf({ parts, exchange }: Bodied, value: DecodedValue): Language | null {
  if (value.parent !== null) return null;
  const part = parts.find(({ root }) => root === value)?.part;
  const message =
    part === 'request-body'
      ? exchange.request
      : part === 'response-body'
        ? exchange.response
        : null;
  return message === null ? null : languageOfContent(message.content);
}

function languageOfContent({ mediaType }: Content): Language | null {
  return Object.hasOwn(languages, mediaType) ? languages[mediaType]! : null;
}

/** A scanner of a language that stands where `state` says, or at the beginning. */
export function scannerOf(language: Language, state?: number): ToneScanner {
  return language === 'html' ? new MarkupScanner(state) : new CodeScanner(language, state);
}
