/* What search needs on both sides: the build makes the index with it, the page asks the index with it. */
(function (root) {
  'use strict';

  var CONNECTORS = '[-._/:@+]';
  var WORD = new RegExp('[\\p{L}\\p{N}]+(?:' + CONNECTORS + '[\\p{L}\\p{N}]+)*', 'gu');
  var ID = /^\p{L}+-\d+$/u;
  var VERSION = /^v?\d+(?:\.\d+)+$/;
  /* What a word is made of before it is folded, and a word with its connectors. */
  var LETTERS = '[\\p{L}\\p{N}\\p{M}\\u00AD\\u200B-\\u200D]';
  var LETTER = new RegExp('^' + LETTERS, 'u');
  var PIECE = new RegExp(
    LETTERS + '+(?:[-._/:@+\\u2010-\\u2015\\u2212\\uFE63\\uFF0D]' + LETTERS + '+)*',
    'gu',
  );
  /* Characters of a packed text: how many there are, how many are a word alone, how many begin two. */
  var BASE = 92;
  var SHORT = 66;
  var MIDDLE = 21;
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

  /**
   * Cuts a text into words, and what stands between them; a single space between two words is left out.
   * A word has the letters that `readWords` would read, before they are folded.
   */
  function cutText(text) {
    var pieces = [];
    var at = 0;
    // No letter stands between two words: the next one begins where its like is first found.
    (text.match(PIECE) || []).forEach(function (word) {
      var begin = text.indexOf(word, at);
      var isSpace = begin === at + 1 && text[at] === ' ' && at > 0;
      if (begin > at && !isSpace) pieces.push(text.slice(at, begin));
      pieces.push(word);
      at = begin + word.length;
    });
    if (at < text.length) pieces.push(text.slice(at));
    return pieces;
  }

  /** Puts a text together again. */
  function joinText(pieces) {
    var wasWord = false;
    return pieces
      .map(function (piece) {
        var isWord = LETTER.test(piece);
        var space = wasWord && isWord ? ' ' : '';
        wasWord = isWord;
        return space + piece;
      })
      .join('');
  }

  /**
   * Makes a reader of packed texts: every character is a place in the list of words, or begins one of two or three;
   * the last of the alphabet stands for the next of the rare words, which are listed in the order of the texts.
   */
  function createReader(packed) {
    var words = packed.words === '' ? [] : packed.words.split('\t');
    var nextRare = words.length;
    var terms = [];
    words = words.concat(packed.rare.split('\t'));

    /** The value of a character: those of JSON that need no escape, from `!` on. */
    function valueAt(text, at) {
      var code = text.charCodeAt(at);
      return code - 33 - (code > 34) - (code > 92);
    }

    return {
      places: function (text) {
        var places = [];
        for (var at = 0; at < text.length; at += 1) {
          var value = valueAt(text, at);
          if (value === BASE - 1) {
            places.push(nextRare);
            nextRare += 1;
          } else if (value < SHORT) places.push(value);
          else if (value < SHORT + MIDDLE) {
            places.push(SHORT + (value - SHORT) * BASE + valueAt(text, (at += 1)));
          } else {
            var high = (value - SHORT - MIDDLE) * BASE + valueAt(text, (at += 1));
            places.push(SHORT + MIDDLE * BASE + high * BASE + valueAt(text, (at += 1)));
          }
        }
        return places;
      },
      text: function (places) {
        return joinText(
          places.map(function (place) {
            return words[place];
          }),
        );
      },
      /** How often each term stands there. */
      count: function (places) {
        var counts = new Map();
        places.forEach(function (place) {
          terms[place] = terms[place] || tokenize(words[place]);
          terms[place].forEach(function (term) {
            counts.set(term, (counts.get(term) || 0) + 1);
          });
        });
        return counts;
      },
    };
  }

  /**
   * Opens an index that the build packed.
   *
   * @returns the index and the record of each id and alias, by its key
   */
  function openIndex(MiniSearch, packed) {
    var reader = createReader(packed);
    var postings = new Map();
    var ids = {};
    var fields = indexOptions().fields;
    var js = { documentIds: {}, fieldLength: {}, storedFields: {}, fieldIds: {} };
    var total = fields.map(function () {
      return 0;
    });
    var number = 0;

    function addRecord(record, counts) {
      js.documentIds[number] = number + 1;
      js.storedFields[number] = record;
      js.fieldLength[number] = counts.map(function (ofField, field) {
        total[field] += ofField.size;
        ofField.forEach(function (times, term) {
          var entry = postings.get(term);
          if (!entry) postings.set(term, (entry = {}));
          entry[field] = entry[field] || {};
          entry[field][number] = times;
        });
        return ofField.size;
      });
      number += 1;
    }

    packed.pages.forEach(function (page) {
      var texts = page[3].split(' ').map(reader.places);
      var title = reader.text(texts[0]);
      var titleCounts = reader.count(texts[0]);
      page.slice(4).forEach(function (fragment, place) {
        var id = page[2][0] || '';
        /* Earlier ids lead to the page, and are not told. */
        var names = place === 0 ? page[2].join(' ') : id;
        var section = texts.slice(1 + 2 * place, 3 + 2 * place);
        var record = {
          page: page[1],
          id: id,
          title: title,
          heading: reader.text(section[0]),
          text: reader.text(section[1]),
          url: page[1] + fragment,
          kind: page[0],
        };
        if (place === 0) {
          page[2].forEach(function (name) {
            var key = idKey(name);
            if (key && !Object.hasOwn(ids, key)) ids[key] = record;
          });
        }
        var idCounts = new Map();
        tokenize(names).forEach(function (term) {
          idCounts.set(term, (idCounts.get(term) || 0) + 1);
        });
        addRecord(record, [idCounts, titleCounts].concat(section.map(reader.count)));
      });
    });
    fields.forEach(function (name, field) {
      js.fieldIds[name] = field;
    });
    js.averageFieldLength = total.map(function (sum) {
      return sum / number;
    });
    js.documentCount = number;
    js.nextId = number;
    js.dirtCount = 0;
    js.index = Array.from(postings);
    js.serializationVersion = 2;
    return { index: MiniSearch.loadJS(js, indexOptions()), ids: ids };
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
    for (var match of text.matchAll(PIECE)) {
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
    cutText: cutText,
    excerpt: excerpt,
    findPages: findPages,
    idKey: idKey,
    indexOptions: indexOptions,
    openIndex: openIndex,
    packing: { base: BASE, short: SHORT, middle: MIDDLE },
    tokenize: tokenize,
  };
})(globalThis);
