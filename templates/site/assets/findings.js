/* Facets and sorting of the table of recommendations; the address keeps what was chosen. */
(function () {
  'use strict';
  var facets = document.getElementById('siteFacets');
  var table = document.getElementById('siteFindings');
  if (!facets || !table) return;

  var body = table.tBodies[0];
  var rows = Array.from(body.rows);
  /* As the page has them. */
  var first = rows.slice();
  var status = facets.querySelector('[role="status"]');
  var clear = facets.querySelector('.facets-clear');
  var copy = facets.querySelector('.copy-link');
  var heads = Array.from(table.tHead.rows[0].cells);
  /* Sorted by this column, and whether from its end; null: as the page has it. */
  var sorted = null;
  /* What the address asks for and this table does not have. */
  var unknown = '';
  var lang = document.documentElement.lang;
  var names = Array.from(facets.elements)
    .map(function (field) {
      return field.name;
    })
    .filter(Boolean);

  function fold(text) {
    return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  }

  function plain(text) {
    return text.replace(/\s+/g, ' ').trim();
  }

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (whole, name) {
      return name in values ? values[name] : whole;
    });
  }

  /* What a row answers to: what it says, else the value whose name its cell shows. */
  function valuesOf(row, name) {
    if (name in row.dataset) return row.dataset[name].split(' ');
    var place = heads.findIndex(function (head) {
      return head.dataset.key === name;
    });
    if (place < 0) return [facets.elements[name].options[1].value];
    /* A space may be one that does not break. */
    var words = plain(row.cells[place].textContent);
    return Array.from(facets.elements[name].options)
      .slice(1)
      .filter(function (option) {
        return plain(option.text) === words;
      })
      .map(function (option) {
        return option.value;
      });
  }

  function matches(row) {
    return names.every(function (name) {
      var wanted = facets.elements[name].value;
      if (wanted === '') return true;
      if (name === 'q') {
        return fold(wanted)
          .split(/\s+/)
          .every(function (word) {
            return fold(row.textContent).includes(word);
          });
      }
      return valuesOf(row, name).includes(wanted);
    });
  }

  function remember() {
    var search = new URLSearchParams();
    names.forEach(function (name) {
      if (facets.elements[name].value !== '') search.set(name, facets.elements[name].value);
    });
    if (sorted) search.set('sort', (sorted.descending ? '-' : '') + sorted.head.dataset.key);
    var text = search.toString();
    try {
      history.replaceState(null, '', (text ? '?' + text : location.pathname) + location.hash);
    } catch (error) {
      /* Some browsers refuse to change the address of a file. */
    }
  }

  function apply() {
    var shown = 0;
    rows.forEach(function (row) {
      row.hidden = !matches(row);
      if (!row.hidden) shown += 1;
    });
    var plural = new Intl.PluralRules(lang).select(shown) === 'one' ? 'one' : 'other';
    status.textContent =
      (unknown ? fill(status.dataset.unknown, { value: unknown }) + ' ' : '') +
      fill(status.dataset[plural], { n: shown, total: rows.length });
    var chosen = names.some(function (name) {
      return facets.elements[name].value !== '';
    });
    clear.hidden = !chosen;
    if (copy) copy.hidden = !chosen && !sorted;
  }

  /* Finds a value that no field offers: rather than an empty table, all of it is shown and the value is told. */
  function findUnknown(search) {
    return facets.dataset.known.split(' ').reduce(function (found, name) {
      var value = search.get(name) || '';
      var field = facets.elements[name];
      var offered =
        field &&
        Array.from(field.options).some(function (option) {
          return option.value === value;
        });
      return found || (value === '' || offered ? '' : value);
    }, '');
  }

  function readAddress() {
    var search = new URLSearchParams(location.search);
    unknown = findUnknown(search);
    names.forEach(function (name) {
      facets.elements[name].value = (!unknown && search.get(name)) || '';
    });
    var key = search.get('sort') || '';
    heads.forEach(function (head) {
      if (head.dataset.key === key.replace(/^-/, '')) sortBy(head, key[0] === '-');
    });
  }

  facets.addEventListener('input', function () {
    unknown = '';
    apply();
    remember();
  });
  clear.addEventListener('click', function () {
    unknown = '';
    names.forEach(function (name) {
      facets.elements[name].value = '';
    });
    apply();
    remember();
    facets.elements[names[0]].focus();
  });

  function compare(a, b) {
    var numbers = [Number(a), Number(b)];
    if (a !== '' && b !== '' && !numbers.some(Number.isNaN)) return numbers[0] - numbers[1];
    /* What says nothing comes last. */
    if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
    return a.localeCompare(b, lang, { numeric: true });
  }

  /* What a cell says of itself, else the place of its value among those that the facet offers, else its words. */
  function sortKey(row, place) {
    var cell = row.cells[place];
    if ('sort' in cell.dataset) return cell.dataset.sort;
    var name = heads[place].dataset.key;
    var field = facets.elements[name];
    var values = field && field.options ? valuesOf(row, name) : [];
    if (values.length === 0) return cell.textContent.trim();
    return String(
      Array.from(field.options).findIndex(function (option) {
        /* A derived status, which is shown, comes after the one that was written. */
        return option.value === values[values.length - 1];
      }),
    );
  }

  function sortBy(head, descending) {
    var place = heads.indexOf(head);
    sorted = { head: head, descending: descending };
    heads.forEach(function (cell) {
      cell.removeAttribute('aria-sort');
    });
    head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    rows.sort(function (a, b) {
      var order = compare(sortKey(a, place), sortKey(b, place));
      return (descending ? -order : order) || first.indexOf(a) - first.indexOf(b);
    });
    body.append.apply(body, rows);
  }

  heads.forEach(function (head) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append.apply(button, Array.from(head.childNodes));
    head.append(button);
    button.addEventListener('click', function () {
      sortBy(head, head.getAttribute('aria-sort') === 'ascending');
      apply();
      remember();
    });
  });

  readAddress();
  facets.hidden = false;
  apply();
})();
