/** An English title → whether it plainly states something instead of asking for an action. */

/**
 * Tells whether a title cannot begin with an imperative.
 *
 * English verbs look like its nouns, so that only what no imperative begins with is taken: a determiner or pronoun, a
 * word of lack, a gerund, a noun by its ending, or a subject with its verb. Quiet rather than complete.
 */
export function isEnglishStatement(title: string): boolean {
  const words = title.toLowerCase().match(/[\p{L}\d]+(?:['’-][\p{L}\d]+)*/gu) ?? [];
  const [first = ''] = words;
  if (STARTERS.has(first) || isGerund(first) || isNoun(first)) return true;
  if (LACKS.test(first)) return true;
  return !CLAUSE_VERBS.has(first) && hasSubject(words);
}

const STARTERS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those there no none nobody nothing some many most several few each its their our ' +
    'your my it we they you i everyone everybody anyone anybody everything why how what when where who not too only'
  ).split(' '),
);

/** Words that say what is wrong. */
const LACKS =
  /^(?:missing|lacks?|lacking|absent|insufficient|inadequate|weak|poor|bad|unsafe|insecure|outdated|obsolete|overly|excessive|hard-?coded|un(?:encrypted|patched|protected|restricted|authenticated|supported|monitored|tested|used|necessary|limited|controlled|secured?))$/;

/** A word in -ing that is no verb of its own. */
function isGerund(word: string): boolean {
  return (
    /[a-z]{2}ing$/.test(word) && !/^(?:bring|string|ping|ring|king|spring|swing|sling)$/.test(word)
  );
}

/** A noun by its ending, unless it is a verb too. */
function isNoun(word: string): boolean {
  if (VERBS_LIKE_NOUNS.has(word)) return false;
  return /[a-z]{3}(?:tion|sion|ness|ity|ance|ence|ment)s?$/.test(word);
}

const VERBS_LIKE_NOUNS: ReadonlySet<string> = new Set(
  (
    'mention question position reposition condition function partition provision section caution transition version ' +
    'envision decommission commission mission balance rebalance enhance advance finance sequence reference influence ' +
    'licence evidence silence commence distance instance implement document augment segment instrument complement ' +
    'supplement experiment comment increment decrement fragment cement'
  ).split(' '),
);

/** Imperatives after which a whole sentence may stand. */
const CLAUSE_VERBS: ReadonlySet<string> = new Set(
  (
    'ensure make check verify confirm see say prove show tell know decide assume let help have note find test validate ' +
    'guarantee assert write explain remember require demand enforce'
  ).split(' '),
);

/** How many words a subject is thought to have. */
const SUBJECT = 3;

/** A verb that has a subject, near the beginning and in no clause of its own. */
function hasSubject(words: readonly string[]): boolean {
  const verb = words.findIndex((word) => FINITE.test(word));
  if (verb < 1 || verb > SUBJECT) return false;
  return words.slice(0, verb).every((word) => !LINKS.test(word));
}

const FINITE =
  /^(?:is|are|was|were|has|lacks|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|does|doesn['’]t|don['’]t|cannot|can['’]t)$/;
const LINKS =
  /^(?:that|what|which|who|whose|when|whenever|where|wherever|if|how|until|while|because|so|as|whether|once|than|why|before|after|since|unless|and|or)$/;
