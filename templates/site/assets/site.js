/* What every page gains from a script: the mode switch, the marked place in "on this page", buttons that copy. */
(function () {
  'use strict';
  var root = document.documentElement;

  /* The three modes, in the order in which the button gives them. */
  function setUpTheme(button) {
    var modes = ['system', 'light', 'dark'];
    var key = 'constat:' + root.dataset.site + ':theme';

    function current() {
      return root.dataset.theme || 'system';
    }

    function show() {
      var name = button.dataset[current()];
      button.setAttribute('aria-label', name);
      button.title = name;
    }

    button.addEventListener('click', function () {
      var mode = modes[(modes.indexOf(current()) + 1) % modes.length];
      if (mode === 'system') delete root.dataset.theme;
      else root.dataset.theme = mode;
      try {
        if (mode === 'system') localStorage.removeItem(key);
        else localStorage.setItem(key, mode);
      } catch (error) {
        /* Without storage the choice lasts as long as the page. */
      }
      show();
    });
    show();
    button.hidden = false;
  }

  /* Marks the heading being read in the list of this page's headings. */
  function setUpOutline(outline) {
    var links = Array.from(outline.querySelectorAll('a[href^="#"]'));
    var headings = links
      .map(function (link) {
        return document.getElementById(decodeURIComponent(link.hash.slice(1)));
      })
      .filter(Boolean);
    if (headings.length === 0) return;
    var waiting = false;

    function mark() {
      waiting = false;
      var line = 140;
      var reached = headings.filter(function (heading) {
        return heading.getBoundingClientRect().top < line;
      });
      var last = reached[reached.length - 1];
      links.forEach(function (link) {
        if (last && decodeURIComponent(link.hash.slice(1)) === last.id) {
          link.setAttribute('aria-current', 'location');
        } else {
          link.removeAttribute('aria-current');
        }
      });
    }

    addEventListener(
      'scroll',
      function () {
        if (waiting) return;
        waiting = true;
        requestAnimationFrame(mark);
      },
      { passive: true },
    );
    mark();
    /* In the narrow panel, going somewhere closes it. */
    outline.addEventListener('click', function (event) {
      if (event.target.closest('a') && outline.matches(':popover-open')) outline.hidePopover();
    });
  }

  function copyText(text) {
    if (navigator.clipboard && isSecureContext) return navigator.clipboard.writeText(text);
    return new Promise(function (resolve, reject) {
      var area = document.createElement('textarea');
      area.value = text;
      document.body.append(area);
      area.select();
      var done = document.execCommand('copy');
      area.remove();
      if (done) resolve();
      else reject(new Error('copy refused'));
    });
  }

  /* Gives each block of code a button that copies it. */
  function setUpCopy(words) {
    document.querySelectorAll('pre.code').forEach(function (block) {
      var frame = document.createElement('div');
      frame.className = 'code-frame';
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy';
      button.textContent = words.copy;
      block.replaceWith(frame);
      frame.append(block, button);
      button.addEventListener('click', function () {
        copyText(block.textContent.replace(/\n$/, '')).then(
          function () {
            button.textContent = words.copied;
            setTimeout(function () {
              button.textContent = words.copy;
            }, 2000);
          },
          function () {
            getSelection().selectAllChildren(block);
          },
        );
      });
    });
  }

  /* Gives each place that asks for it a button that copies the address of what is shown. */
  function setUpCopyLinks(copied) {
    document.querySelectorAll('[data-copy-link]').forEach(function (place) {
      var label = place.dataset.copyLink;
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy-link';
      button.textContent = label;
      place.append(' ', button);
      button.addEventListener('click', function () {
        copyText(location.href).then(
          function () {
            button.textContent = copied;
            setTimeout(function () {
              button.textContent = label;
            }, 2000);
          },
          function () {
            /* Where a script may not copy, the reader can. */
            var field = document.createElement('input');
            field.readOnly = true;
            field.value = location.href;
            field.setAttribute('aria-label', label);
            button.replaceWith(field);
            field.select();
          },
        );
      });
    });
  }

  /* Gives each heading or word that can be linked to a link to itself. */
  function setUpAnchors(label) {
    document
      .querySelectorAll('main :is(h2, h3, h4, dt)[id]:not(.column *)')
      .forEach(function (heading) {
        var anchor = document.createElement('a');
        anchor.className = 'anchor';
        anchor.href = '#' + encodeURIComponent(heading.id);
        anchor.setAttribute('aria-label', label);
        anchor.textContent = '#';
        heading.append(' ', anchor);
      });
  }

  /* On paper everything is open. */
  addEventListener('beforeprint', function () {
    document.querySelectorAll('details:not([open])').forEach(function (details) {
      details.open = true;
    });
  });

  var theme = document.getElementById('siteTheme');
  if (theme) setUpTheme(theme);
  var outline = document.getElementById('siteOutline');
  if (outline) setUpOutline(outline);
  setUpCopy(document.body.dataset);
  setUpCopyLinks(document.body.dataset.copied);
  setUpAnchors(document.body.dataset.anchor);
})();
