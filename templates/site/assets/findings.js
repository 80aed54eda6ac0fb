/* Facets and sorting of the table of recommendations; the address keeps what was chosen. */
(function () {
  'use strict';
  var facets = document.getElementById('siteFacets');
  var table = document.getElementById('siteFindings');
  if (!facets || !table) return;

  var body = table.tBodies[0];
  var rows = Array.from(body.rows);
  var status = facets.querySelector('[role="status"]');
  var clear = facets.querySelector('.facets-clear');
  var copy = facets.querySelector('.facets-copy');
  var lang = document.documentElement.lang;
  var names = Array.from(facets.elements)
    .map(function (field) {
      return field.name;
    })
    .filter(Boolean);

  function fold(text) {
    return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  }

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (whole, name) {
      return name in values ? values[name] : whole;
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
      return (row.dataset[name] || '').split(' ').includes(wanted);
    });
  }

  function remember() {
    var search = new URLSearchParams();
    names.forEach(function (name) {
      if (facets.elements[name].value !== '') search.set(name, facets.elements[name].value);
    });
    var text = search.toString();
    try {
      history.replaceState(null, '', text ? '?' + text : location.pathname);
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
    var plural = new Intl.PluralRules(lang).select(rows.length) === 'one' ? 'one' : 'other';
    status.textContent = fill(status.dataset[plural], { n: shown, total: rows.length });
    var chosen = names.some(function (name) {
      return facets.elements[name].value !== '';
    });
    clear.hidden = !chosen;
    copy.hidden = !chosen;
  }

  function readAddress() {
    var search = new URLSearchParams(location.search);
    names.forEach(function (name) {
      var field = facets.elements[name];
      field.value = search.get(name) || '';
      /* A value that no row has is told by the field staying at "all". */
      if (field.selectedIndex === -1) field.selectedIndex = 0;
    });
  }

  facets.addEventListener('input', function () {
    apply();
    remember();
  });
  clear.addEventListener('click', function () {
    names.forEach(function (name) {
      facets.elements[name].value = '';
    });
    apply();
    remember();
    facets.elements[names[0]].focus();
  });
  copy.addEventListener('click', function () {
    navigator.clipboard.writeText(location.href).then(function () {
      var label = copy.textContent;
      copy.textContent = copy.dataset.copyLink;
      setTimeout(function () {
        copy.textContent = label;
      }, 2000);
    });
  });

  function compare(a, b) {
    var numbers = [Number(a), Number(b)];
    if (a !== '' && b !== '' && !numbers.some(Number.isNaN)) return numbers[0] - numbers[1];
    /* What says nothing comes last. */
    if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
    return a.localeCompare(b, lang, { numeric: true });
  }

  function sortBy(head, place) {
    var descending = head.getAttribute('aria-sort') === 'ascending';
    Array.from(table.tHead.rows[0].cells).forEach(function (cell) {
      cell.removeAttribute('aria-sort');
    });
    head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    rows.sort(function (a, b) {
      var cells = [a.cells[place], b.cells[place]].map(function (cell) {
        return 'sort' in cell.dataset ? cell.dataset.sort : cell.textContent.trim();
      });
      var order = compare(cells[0], cells[1]);
      return (descending ? -order : order) || Number(a.dataset.place) - Number(b.dataset.place);
    });
    body.append.apply(body, rows);
  }

  Array.from(table.tHead.rows[0].cells).forEach(function (head, place) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append.apply(button, Array.from(head.childNodes));
    head.append(button);
    button.addEventListener('click', function () {
      sortBy(head, place);
    });
  });

  readAddress();
  facets.hidden = false;
  apply();
})();
