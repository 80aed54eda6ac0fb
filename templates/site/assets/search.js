/* The search box: opens from a link that works without it, loads the index when first opened. */
(function () {
  'use strict';
  var dialog = document.getElementById('siteSearch');
  var opener = document.getElementById('siteSearchLink');
  if (!dialog || !opener || !dialog.showModal) return;

  var input = dialog.querySelector('input');
  var list = dialog.querySelector('.search-results');
  var status = dialog.querySelector('[role="status"]');
  var words = dialog.dataset;
  var lang = document.documentElement.lang;
  var loading;
  var opened;
  var active = -1;

  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', list.dataset.label);

  function load() {
    if (loading) return loading;
    loading = words.scripts.split(' ').reduce(function (before, src) {
      return before.then(function () {
        return new Promise(function (resolve, reject) {
          var script = document.createElement('script');
          script.src = words.root + src;
          script.addEventListener('load', resolve);
          script.addEventListener('error', reject);
          document.head.append(script);
        });
      });
    }, Promise.resolve());
    loading = loading.then(function () {
      opened = constatSearchCore.openIndex(MiniSearch, constatSearchIndex);
    });
    return loading;
  }

  function open() {
    if (!dialog.open) dialog.showModal();
    input.select();
    load().then(search, function () {
      location.href = opener.href;
    });
  }

  function options() {
    return Array.from(list.querySelectorAll('[role="option"]'));
  }

  /* Moves the reader's place in the list; focus stays in the field, as a combobox wants. */
  function activate(next) {
    var all = options();
    all.forEach(function (option, place) {
      option.setAttribute('aria-selected', String(place === next));
    });
    active = all[next] ? next : -1;
    if (active < 0) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    input.setAttribute('aria-activedescendant', all[active].id);
    all[active].scrollIntoView({ block: 'nearest' });
  }

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (whole, name) {
      return name in values ? values[name] : whole;
    });
  }

  function make(name, className, children) {
    var node = document.createElement(name);
    if (className) node.className = className;
    node.append.apply(node, children || []);
    return node;
  }

  function marked(text, terms, length) {
    return constatSearchCore.excerpt(text, terms, length).map(function (piece) {
      return piece.mark ? make('mark', '', [piece.text]) : piece.text;
    });
  }

  function makeOption(url, className, children) {
    var option = make('a', className, children);
    option.href = words.root + url;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.tabIndex = -1;
    return option;
  }

  /* A page, then the sections of it that answer. */
  function makeGroup(page, place) {
    var first = page.first;
    var terms = [];
    page.hits.forEach(function (hit) {
      terms = terms.concat(hit.terms || []);
    });
    var title = [make('span', 'search-title', marked(first.title, terms, 200))];
    if (first.id) title.unshift(make('span', 'search-id', [first.id]), ' ');
    title.push(make('span', 'search-kind', [words['kind' + first.kind] || '']));
    var group = make('div', 'search-group');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', (first.id ? first.id + ' ' : '') + first.title);
    group.append(makeOption(first.page, 'search-page', title));
    page.hits.forEach(function (hit) {
      var heading = hit.heading
        ? [make('span', 'search-heading', marked(hit.heading, terms, 120))]
        : [];
      var text = make('span', 'search-text', marked(hit.text, terms, 150));
      if (!hit.heading && hit.text === '') return;
      group.append(makeOption(hit.url, 'search-section', heading.concat(text)));
    });
    group.querySelectorAll('[role="option"]').forEach(function (option, rank) {
      option.id = 'siteOption' + place + 'N' + rank;
    });
    return group;
  }

  function search() {
    if (!opened) return;
    var query = input.value.trim();
    var pages = query === '' ? [] : constatSearchCore.findPages(opened.index, opened.ids, query);
    list.replaceChildren.apply(list, pages.slice(0, 30).map(makeGroup));
    input.setAttribute('aria-expanded', String(pages.length > 0));
    activate(pages.length > 0 ? 0 : -1);
    if (query === '') status.textContent = '';
    else if (pages.length === 0) status.textContent = fill(words.none, { query: query });
    else {
      var form =
        new Intl.PluralRules(lang).select(pages.length) === 'one' ? words.one : words.other;
      status.textContent = fill(form, { n: pages.length });
    }
  }

  opener.addEventListener('click', function (event) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open();
  });

  addEventListener('keydown', function (event) {
    if (
      (event.ctrlKey || event.metaKey) &&
      !event.altKey &&
      !event.shiftKey &&
      event.key.toLowerCase() === 'k'
    ) {
      event.preventDefault();
      if (dialog.open) dialog.close();
      else open();
    }
  });

  input.addEventListener('input', search);
  input.addEventListener('keydown', function (event) {
    var all = options();
    if (event.key === 'ArrowDown' && all.length > 0) {
      event.preventDefault();
      activate((active + 1) % all.length);
    } else if (event.key === 'ArrowUp' && all.length > 0) {
      event.preventDefault();
      activate((active - 1 + all.length) % all.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (all[active]) all[active].click();
    } else if (event.key === 'Escape') {
      /* By itself a field of this kind would first empty itself. */
      event.preventDefault();
      dialog.close();
    }
  });

  list.addEventListener('click', function (event) {
    if (event.target.closest('a')) dialog.close();
  });
  dialog.addEventListener('click', function (event) {
    if (event.target === dialog) dialog.close();
  });
  dialog.querySelector('.search-close').addEventListener('click', function () {
    dialog.close();
  });
  dialog.addEventListener('close', function () {
    opener.focus();
  });

  if (/Mac|iP(hone|ad|od)/.test(navigator.platform)) {
    opener.setAttribute('aria-keyshortcuts', 'Meta+K');
    var hint = opener.querySelector('kbd');
    if (hint) hint.textContent = '⌘ K';
  }

  /* A search can be sent as a link; where a table is filtered, the words in the address are its own. */
  var filtered = document.getElementById('siteFacets');
  var asked = filtered ? null : new URLSearchParams(location.search).get('q');
  if (asked) {
    input.value = asked;
    open();
  }
})();
