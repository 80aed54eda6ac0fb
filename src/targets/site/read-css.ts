/** CSS as text → its rules and declarations, or the same CSS without what only people need; the one door to stylis. */
import { compile, serialize, stringify, type Element } from 'stylis';

/** A declaration as the cascade needs it. */
export interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

/** A rule outside of any at-rule. */
export interface Rule {
  readonly selectors: readonly string[];
  readonly declarations: readonly Declaration[];
}

/** Reads a style sheet's rules in order; what stands in at-rules (`@keyframes`, `@media`) is left out. */
export function readRules(css: string): Rule[] {
  return compile(css).flatMap((node): Rule[] =>
    node.type === 'rule' && typeof node.props === 'object' && typeof node.children === 'object'
      ? [{ selectors: node.props, declarations: node.children.flatMap(readDeclaration) }]
      : [],
  );
}

/** Reads the declarations of a `style` attribute. */
export function readDeclarations(css: string): Declaration[] {
  return compile(css).flatMap(readDeclaration);
}

/** Writes a style sheet without comments and white space. */
export function shrinkCss(css: string): string {
  return serialize(compile(css), stringify);
}

function readDeclaration({ type, props, children }: Element): Declaration[] {
  if (type !== 'decl' || typeof props !== 'string' || typeof children !== 'string') return [];
  const value = children.replace(/\s*!\s*important\s*$/i, '').trim();
  return [{ property: props.trim().toLowerCase(), value, important: value !== children.trim() }];
}
