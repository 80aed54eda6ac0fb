/* Leads to the page's new address with the place that was asked for; without a script the page's own refresh does. */
addEventListener('DOMContentLoaded', function () {
  'use strict';
  location.replace(document.getElementById('redirectTarget').href + location.hash);
});
