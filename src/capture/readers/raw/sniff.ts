import { beginsAsMessages } from './scanner';

/**
 * How surely `head` begins a text of HTTP messages: with a start line, comments before it left out.
 * A line such as `GET /users` alone may be prose, and only a file name can make it a request.
 */
export function sniffRaw(head: Uint8Array): number {
  const beginning = beginsAsMessages(head);
  if (!beginning) return 0;
  return beginning.isSure ? 0.9 : 0.4;
}
