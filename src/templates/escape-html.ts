/** Plain text → HTML that shows it. */
import Handlebars from 'handlebars';

/** Escapes a text for HTML, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return Handlebars.escapeExpression(text);
}
