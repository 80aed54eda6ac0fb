/** The worked example's site as its readers use it: one rendering, one browser, a tab a test. */
import './reading/in-browser.ts';
import './reading/keyboard.ts';
import './reading/without-script.ts';
