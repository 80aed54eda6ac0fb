/** The browser is the machine's, or the bundled package's: puppeteer downloads none at install. */
module.exports = { skipDownload: true };
