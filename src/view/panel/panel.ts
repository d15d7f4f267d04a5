import { claimNodes } from '../claims';
import type { Grouping, PanelView, VerdictNode } from '../model';
import {
  captureEvidence,
  exchangeEvidence,
  findingEvidence,
  neededExchange,
} from './evidenceNodes';
import { exchangeNodes, fieldNodes } from './exchangeNodes';
import { entityNodes, recipientGroups, severityGroups } from './groupNodes';
import {
  formLeaves,
  identifierFacts,
  identifierLists,
  identifierNodes,
  nameLeaves,
} from './identifierNodes';
import { nodeBelow, type PanelInput } from './input';
import { readPath, rootPath, stepOf, type ListName, type NodePath } from './path';
import { hostNodes, recipientFacts, recipientLists, recipientNodes } from './recipientNodes';
import { scopeOf, type Scope } from './scope';
import { number, say } from './words';

/** The exchange whose full analysis is needed to unfold a node, or null where none is. */
export function exchangeFor(parent: string | null): number | null {
  const path = parent === null ? null : readPath(parent);
  return path === null ? null : neededExchange(path);
}

/**
 * Nodes of a tree of the side panel below `parent`, or its roots for null; empty where there is no
 * such node. Every verdict unfolds to what it rests on, and down to the field.
 */
export function panelNodes(
  view: PanelView,
  parent: string | null,
  input: PanelInput,
): VerdictNode[] {
  // Claims name their nodes themselves: none of their steps is one of the other trees.
  if (view.name === 'claims') return claimNodes(parent, input.judgement?.claims ?? []);
  const path = parent === null ? rootPath : readPath(parent);
  if (path === null) return [];
  const scope = scopeOf(path, input);
  if (scope === null) return [];
  return path.steps.length === 0
    ? rootNodes(view, path, scope, input)
    : childNodes(view, path, scope, input);
}

function rootNodes(
  view: PanelView,
  path: NodePath,
  scope: Scope,
  input: PanelInput,
): VerdictNode[] {
  switch (view.name) {
    case 'verdicts':
      return [...wholeNode(path, input), ...groupNodes(view.grouping, path, scope, input)];
    case 'recipients':
      return recipientNodes(path, input);
    case 'identifiers':
      return identifierNodes(path, input);
    case 'claims':
      return [];
  }
}

function groupNodes(
  grouping: Grouping,
  path: NodePath,
  scope: Scope,
  input: PanelInput,
): VerdictNode[] {
  switch (grouping) {
    case 'entity':
      return entityNodes(path, scope, input);
    case 'recipient':
      return recipientGroups(path, input);
    case 'severity':
      return severityGroups(path, input);
    case 'exchange':
      return exchangeNodes(path, scope, input);
  }
}

/** The verdict on the whole capture, as soon as there is one that rests on anything. */
function wholeNode(path: NodePath, { judgement }: PanelInput): VerdictNode[] {
  const lines = judgement?.verdict.evidence.length ?? 0;
  if (lines === 0 || path.from > 0) return [];
  return [
    nodeBelow(path, { kind: 'list', list: 'whole' }, 'why', {
      label: say('panel.whole'),
      description: number(lines),
      tooltip: say('panel.whole-tip'),
    }),
  ];
}

function childNodes(
  view: PanelView,
  path: NodePath,
  scope: Scope,
  input: PanelInput,
): VerdictNode[] {
  const last = path.steps.at(-1)!;
  switch (last.kind) {
    case 'list':
      return listNodes(last.list, path, scope, input);
    case 'recipient':
      return view.name === 'recipients'
        ? recipientLists(path, last.name, input)
        : exchangeNodes(path, scope, input);
    case 'identifier':
      return identifierLists(path, scope, input);
    case 'entity':
    case 'host':
    case 'severity':
      return exchangeNodes(path, scope, input);
    case 'exchange':
      return fieldNodes(path, last.exchange, scope, input);
    case 'finding': {
      const { analysed } = input;
      return analysed === null ? [] : findingEvidence(path, analysed, last.finding, input);
    }
  }
}

function listNodes(list: ListName, path: NodePath, scope: Scope, input: PanelInput): VerdictNode[] {
  const recipient = stepOf(path, 'recipient')?.name ?? '';
  switch (list) {
    case 'whole':
      return input.judgement === null ? [] : captureEvidence(path, input.judgement);
    case 'why':
      return input.analysed === null ? [] : exchangeEvidence(path, input.analysed, input);
    case 'about':
      return scope.identifier === null
        ? recipientFacts(path, recipient, input)
        : identifierFacts(path, scope);
    case 'hosts':
      return hostNodes(path, scope, input);
    case 'got':
      return entityNodes(path, scope, input);
    case 'names':
      return nameLeaves(path, scope, input);
    case 'forms':
      return formLeaves(path, scope);
    case 'private':
    case 'exchanges':
      return exchangeNodes(path, scope, input);
  }
}
