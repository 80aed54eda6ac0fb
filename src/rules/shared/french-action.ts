/** A French title → whether it begins with an action. */

/**
 * Tells whether a title begins with an infinitive or an imperative; undefined where its first word tells nothing.
 *
 * The four endings of the infinitive (-er, -ir, -oir, -re) are those of every French grammar; nouns of the trade that end
 * alike are listed. Quiet rather than complete: an abbreviation, code, a name in capitals or a title in English is left alone.
 */
export function isFrenchAction(title: string): boolean | undefined {
  if (ENGLISH.test(title)) return undefined;
  const parts = title.split(/\s[:–—]\s/);
  const judged = parts.map(judgePart);
  return judged.includes(true) ? true : judged[0];
}

function judgePart(part: string): boolean | undefined {
  const words = part.toLowerCase().match(/[\p{L}]+(?:-[\p{L}]+)*['’]?/gu) ?? [];
  const first = words.findIndex((word) => !BEFORE.test(word));
  const [word = ''] = words.slice(first);
  if (first < 0 || !STARTS.test(part.trimStart())) return undefined;
  return isVerb(word) || (/ment$/.test(word) && isVerb(words[first + 1] ?? ''));
}

/** Words that French does not have. */
const ENGLISH =
  /(?<![\p{L}-])(?:the|of|with|and|to|from|into|for|every|its|their|is|are|by)(?![\p{L}-])/iu;

/** A word that begins like one of prose: not code, a number, an abbreviation or a name with capitals inside. */
const STARTS = /^\p{L}(?:['’]|\s+\p{Ll}|\p{Ll}(?!\p{L}*\p{Lu}))/u;

/** What may stand before a verb. */
const BEFORE =
  /^(?:ne|n['’]|pas|plus|jamais|rien|se|s['’]|y|en|le|la|les|l['’]|mieux|bien|toujours|aussi|enfin|donc|puis|d['’]|abord|ensuite|tout)$/;

function isVerb(word: string): boolean {
  if (NOUNS.has(word)) return false;
  return (
    /(?:er|ir|ez)$/.test(word) || isThirdGroup(word) || /(?<!i)ons$/.test(word) || FORMS.has(word)
  );
}

/** Infinitives in -re, told from nouns such as `registre`, `architecture`, `inventaire` by what stands before. */
function isThirdGroup(word: string): boolean {
  if (/aire$/.test(word)) return /(?:^|re|dé|satis)faire$|traire$|^taire$|plaire$/.test(word);
  if (/oire$/.test(word)) return /croire$|boire$/.test(word);
  return /(?:[dv]re|ettre|attre|aître|être|ire|clure|pre|cre)$/.test(word);
}

/** Imperatives that end otherwise. */
const FORMS: ReadonlySet<string> = new Set(['faites', 'dites', 'refaites']);

/** Nouns and adjectives that end like infinitives, as titles about platforms begin with them. */
const NOUNS: ReadonlySet<string> = new Set(
  (
    'atelier avenir broker buffer cadre cahier calendrier chantier clavier cluster container controller courrier ' +
    'danger dernier docker dossier driver fichier firewaller hiver layer livre loader logger manager membre métier ' +
    'ordre papier particulier peer premier registrer router scheduler semestre serveur server timer trigger user ' +
    'worker œuvre'
  ).split(' '),
);
