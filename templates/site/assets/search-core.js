/* What search needs on both sides: the build makes the index with it, the page asks the index with it. */
(function (root) {
  'use strict';

  var CONNECTORS = '[-._/:@+]';
  var WORD = new RegExp('[\\p{L}\\p{N}]+(?:' + CONNECTORS + '[\\p{L}\\p{N}]+)*', 'gu');
  var ID = /^\p{L}+-\d+$/u;
  var VERSION = /^v?\d+(?:\.\d+)+$/;
  /* Words that say nothing alone; left out of a query when others remain. */
  var STOP = new Set(
    (
      'au aux ce ces dans de des du elle en est et eux il ils je la le les leur lui mais me mes moi mon ne nos notre ' +
      'nous on ou par pas pour qu que qui sa se ses son sur ta te tes toi ton tu un une vos votre vous comment quel quelle ' +
      'an and are as at be but by for from has have how if in into is it its no not of on or our so such that the their ' +
      'then there these they this to was we what when which why will with you your'
    ).split(' '),
  );

  /** Takes accents, ligatures, typographic dashes and soft hyphens off; case stays. */
  function fold(text) {
    return text
      .normalize('NFKD')
      .replace(/[\p{M}\u00AD\u200B-\u200D]/gu, '')
      .replace(/[\u2010-\u2015\u2212\uFE63\uFF0D]/g, '-')
      .replace(/œ/g, 'oe')
      .replace(/Œ/g, 'Oe')
      .replace(/æ/g, 'ae')
      .replace(/Æ/g, 'Ae')
      .replace(/ß/g, 'ss');
  }

  /** Cuts a word at its connectors and at its humps: `NetworkPolicy` has two parts. */
  function cut(word) {
    return word
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1-$2')
      .toLowerCase()
      .split(/[-._/:@+]/);
  }

  /** Lists the words of a text, each with its whole forms and its parts. */
  function readWords(text) {
    var words = fold(text).match(WORD) || [];
    return words.map(function (word) {
      var whole = word.toLowerCase();
      var forms = [whole];
      if (ID.test(whole)) forms.push(whole.replace(/-0+(?=\d)/, '-'));
      if (/^v\d/.test(whole)) forms.push(whole.slice(1));
      var parts = cut(word).filter(function (part) {
        return part.length > 1 && !/^\d{1,3}$/.test(part);
      });
      if (parts.length > 1 && !/\d/.test(whole)) forms.push(parts.join(''));
      return { forms: unique(forms), parts: parts };
    });
  }

  function unique(list) {
    return Array.from(new Set(list));
  }

  /** Lists every term under which a text is found. */
  function tokenize(text) {
    var terms = [];
    readWords(text).forEach(function (word) {
      unique(word.forms.concat(word.parts)).forEach(function (term) {
        if (term.length > 1 || /\d/.test(term)) terms.push(term);
      });
    });
    return terms;
  }

  /** Writes an id as it is compared: `SEC‑01`, `sec 1` and `SEC1` are all `sec-1`; undefined when it is none. */
  function idKey(text) {
    var match = /^\s*(\p{L}+)\s*-?\s*0*(\d+)\s*$/u.exec(fold(text));
    return match ? match[1].toLowerCase() + '-' + match[2] : undefined;
  }

  function same(term) {
    return term;
  }

  /** How the index is made and asked; the two must agree. */
  function indexOptions() {
    return {
      idField: 'key',
      fields: ['id', 'title', 'heading', 'text'],
      storeFields: ['page', 'id', 'title', 'heading', 'text', 'url', 'kind'],
      tokenize: tokenize,
      processTerm: same,
    };
  }

  /** The end of an id is no beginning of another: `sec-1` is not the start of `sec-10`. */
  function mayContinue(term) {
    return term.length > 1 && (VERSION.test(term) || /-0+$/.test(term) || !/\d$/.test(term));
  }

  /** How many letters may be wrong: none in what carries digits, one in a word, two in a long one. */
  function mistakes(term) {
    if (/\d/.test(term) || term.length < 4) return false;
    return term.length < 9 ? 1 : 2;
  }

  /* Tickets and incidents are what readers look for; a check says in a line what its ticket explains. */
  var KINDS = { Finding: 2, Incident: 2, Check: 0.6 };

  function weigh(key, term, stored) {
    return KINDS[stored.kind] || 1;
  }

  function searchOptions(combineWith) {
    return {
      boost: { id: 12, title: 6, heading: 2 },
      combineWith: combineWith,
      tokenize: function (term) {
        return [term];
      },
      processTerm: same,
      boostDocument: weigh,
      prefix: mayContinue,
      fuzzy: mistakes,
      weights: { prefix: 0.5, fuzzy: 0.2 },
    };
  }

  /** Turns what was typed into a query: every word, as a whole or by all its parts. */
  function buildQuery(text) {
    var words = readWords(text).filter(function (word) {
      return word.forms[0].length > 1 || /\d/.test(word.forms[0]);
    });
    var telling = words.filter(function (word) {
      return !STOP.has(word.forms[0]);
    });
    return (telling.length > 0 ? telling : words).map(function (word) {
      var queries = word.forms.slice();
      if (word.parts.length > 1) queries.push({ combineWith: 'AND', queries: word.parts });
      return { combineWith: 'OR', queries: queries };
    });
  }

  /** Asks for every word at once, and for any of them when that finds nothing. */
  function findRecords(index, text) {
    var queries = buildQuery(text);
    if (queries.length === 0) return [];
    var all = index.search({ combineWith: 'AND', queries: queries }, searchOptions('AND'));
    if (all.length > 0 || queries.length === 1) return all;
    return index.search({ combineWith: 'OR', queries: queries }, searchOptions('OR'));
  }

  /**
   * Finds pages, the best first, each with its best sections.
   *
   * @param index a MiniSearch made with `indexOptions()`
   * @param ids record of each id and alias, by its key
   */
  function findPages(index, ids, text) {
    var pages = new Map();
    var key = idKey(text);
    var exact = key && Object.hasOwn(ids, key) ? ids[key] : undefined;
    if (exact) pages.set(exact.page, { first: exact, exact: true, hits: [], score: Infinity });
    /* For an id, what else names it; for words, what holds them. */
    findRecords(index, exact ? key : text).forEach(function (record) {
      var page = pages.get(record.page);
      if (!page) {
        page = { first: record, exact: false, hits: [], score: record.score };
        pages.set(record.page, page);
      }
      if (page.hits.length < 3) page.hits.push(record);
    });
    return Array.from(pages.values());
  }

  /** Cuts a text around the first term found in it, into pieces that are marked or not. */
  function excerpt(text, terms, length) {
    var wanted = terms.filter(function (term) {
      return term.length > 1;
    });
    var marks = [];
    for (var match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Pd}._/:@+]*/gu)) {
      var found = tokenize(match[0]).some(function (term) {
        return wanted.includes(term);
      });
      if (found) marks.push([match.index, match.index + match[0].length]);
    }
    var start = marks.length > 0 ? Math.max(0, marks[0][0] - 48) : 0;
    if (start > 0) start = text.indexOf(' ', start) + 1;
    var end = Math.min(text.length, start + length);
    if (end < text.length) end = Math.max(text.lastIndexOf(' ', end), start + 1);
    var pieces = [{ text: start > 0 ? '… ' : '', mark: false }];
    var at = start;
    marks.forEach(function (mark) {
      if (mark[0] < at || mark[1] > end) return;
      pieces.push({ text: text.slice(at, mark[0]), mark: false });
      pieces.push({ text: text.slice(mark[0], mark[1]), mark: true });
      at = mark[1];
    });
    pieces.push({ text: text.slice(at, end) + (end < text.length ? ' …' : ''), mark: false });
    return pieces.filter(function (piece) {
      return piece.text !== '';
    });
  }

  root.constatSearchCore = {
    excerpt: excerpt,
    findPages: findPages,
    idKey: idKey,
    indexOptions: indexOptions,
    tokenize: tokenize,
  };
})(globalThis);
