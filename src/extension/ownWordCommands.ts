import type { KnownValueCommands } from './knownValueCommands';
import type { UserWordCommands } from './userWordCommands';

/** What the user can say of values and fields, by menus, keys and the page. */
export interface OwnWordCommands {
  readonly known: Pick<KnownValueCommands, 'mark' | 'manage'>;
  readonly marks: Pick<UserWordCommands, 'notPersonal' | 'wrongKind' | 'manage'>;
}
