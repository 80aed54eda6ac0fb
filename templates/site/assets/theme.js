/* Runs before the first paint: sets the mode that the reader chose, or leaves it to the system. */
(function () {
  'use strict';
  var root = document.documentElement;
  root.classList.add('js');
  try {
    var mode = localStorage.getItem('constat:' + root.dataset.site + ':theme');
    if (mode === 'light' || mode === 'dark') root.dataset.theme = mode;
  } catch (error) {
    /* No storage here (a private window, some file:// pages): the system decides. */
  }
})();
