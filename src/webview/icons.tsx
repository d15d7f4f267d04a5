import type { ComponentChildren, JSX } from 'preact';

/** Line drawings on a grid of 16, in the colour of the text around them; never read aloud. */
function Icon({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <svg
      class="icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** Values in the clear, or an eye that is crossed out. */
export function EyeIcon({ isOpen }: { isOpen: boolean }): JSX.Element {
  return (
    <Icon>
      <path d="M1.5 8C3 5 5.3 3.5 8 3.5S13 5 14.5 8C13 11 10.7 12.5 8 12.500S3 11 1.5 8Z" />
      <circle cx="8" cy="8" r="2" />
      {!isOpen && <path d="M2.5 13.5 13.5 2.5" />}
    </Icon>
  );
}

/** Points at what is shut; turns down where it is open. */
export function ChevronIcon(): JSX.Element {
  return (
    <svg class="icon chevron" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M6 3.5 10.5 8 6 12.5" />
    </svg>
  );
}

/** Two sheets. */
export function CopyIcon(): JSX.Element {
  return (
    <Icon>
      <path d="M5.5 4.500v-2h8v9h-2" />
      <path d="M2.5 4.500h8.500v9.500H2.500Z" />
    </Icon>
  );
}

/** Done. */
export function CheckIcon(): JSX.Element {
  return (
    <Icon>
      <path d="M2.5 8.5 6.5 12.5 13.5 4" />
    </Icon>
  );
}

/** Something could not be read. */
export function WarningIcon(): JSX.Element {
  return (
    <Icon>
      <path d="M8 2 14.5 13.500H1.500Z" />
      <path d="M8 6.500v3.500M8 11.500v.8" />
    </Icon>
  );
}

/** Nothing could be read. */
export function ErrorIcon(): JSX.Element {
  return (
    <Icon>
      <circle cx="8" cy="8" r="6" />
      <path d="M5.8 5.8 10.2 10.200M10.2 5.8 5.8 10.2" />
    </Icon>
  );
}

/** Needs a key. */
export function LockIcon(): JSX.Element {
  return (
    <Icon>
      <path d="M3.500 7h9v6.500h-9Z" />
      <path d="M5.500 7V4.800a2.500 2.500 0 0 1 5 0V7" />
    </Icon>
  );
}

/** Needs none. */
export function UnlockedIcon(): JSX.Element {
  return (
    <Icon>
      <path d="M3.500 7h9v6.500h-9Z" />
      <path d="M5.500 7V4.300a2.500 2.500 0 0 1 4.800-1" />
    </Icon>
  );
}

/** A mark that cannot be turned back. */
export function HashIcon(): JSX.Element {
  return (
    <Icon>
      <path d="M6.300 2.500 5 13.500M11 2.500 9.700 13.500M3 6h10.500M2.500 10H13" />
    </Icon>
  );
}

/** Nobody can tell. */
export function UnknownIcon(): JSX.Element {
  return (
    <Icon>
      <circle cx="8" cy="8" r="6" />
      <path d="M6.200 6.300a1.800 1.800 0 1 1 2.600 1.600c-.6.300-.8.600-.8 1.300M8 11v.7" />
    </Icon>
  );
}

/** The pictures of the whole capture. */
export function OverviewIcon(): JSX.Element {
  return (
    <Icon>
      <path d="M2.500 2.500h4.500v4.500h-4.500ZM9 2.500h4.500v4.500H9ZM2.500 9h4.500v4.500h-4.500Z" />
      <circle cx="11.250" cy="11.250" r="2.250" />
    </Icon>
  );
}

/** The list in the side panel. */
export function ListIcon(): JSX.Element {
  return (
    <Icon>
      <path d="M2 3.500h1.500M2 8h1.500M2 12.500h1.500M6 3.500h8M6 8h8M6 12.500h5" />
    </Icon>
  );
}

/** Something leaves the page. */
export function ExportIcon(): JSX.Element {
  return (
    <Icon>
      <path d="M8 10V2.500M5.200 5.200 8 2.500l2.800 2.700M3 8.500v5h10v-5" />
    </Icon>
  );
}

/** What is left goes right, and back. */
export function SwapIcon(): JSX.Element {
  return (
    <Icon>
      <path d="M2.5 5.500h10M9.800 2.800 12.500 5.500 9.800 8.200" />
      <path d="M13.500 10.500h-10M6.200 7.800 3.500 10.500 6.200 13.200" />
    </Icon>
  );
}

/** An arrow: up and out for what was sent, down for what was received. */
export function DirectionIcon({ isSent }: { isSent: boolean }): JSX.Element {
  return (
    <svg class="icon direction" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      {isSent ? <path d="M8 13V3M4 7l4-4.5L12 7" /> : <path d="M8 3v10M4 9l4 4.5L12 9" />}
    </svg>
  );
}

/** The way that a column is sorted. */
export function SortIcon({ isDescending }: { isDescending: boolean }): JSX.Element {
  return (
    <svg class="icon sort-icon" viewBox="0 0 8 8" width="7" height="7" aria-hidden="true">
      <path d={isDescending ? 'M1 2.500 4 5.500 7 2.500' : 'M1 5.500 4 2.500 7 5.500'} />
    </svg>
  );
}

/** How the list is shown. */
export function ViewIcon(): JSX.Element {
  return (
    <Icon>
      <path d="M2 4h6.500M12 4h2M2 11.500h2M7.500 11.500H14" />
      <circle cx="10.200" cy="4" r="1.700" />
      <circle cx="5.800" cy="11.500" r="1.700" />
    </Icon>
  );
}

/** Two arrows past each other: messages that go both ways. */
export function MessagesIcon(): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
      <path d="M5 13.500V3M2 6l3-3.500L8 6M11 2.500V13M8 10l3 3.500L14 10" />
    </svg>
  );
}

/** A tree with what lies in it folded away. */
export function FoldIcon(): JSX.Element {
  return (
    <Icon>
      <path d="M5.500 5.500v-3h8v8h-3" />
      <path d="M2.500 5.500h8v8h-8ZM4.500 9.500h4" />
    </Icon>
  );
}
