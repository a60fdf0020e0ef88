/// A headless Chromium for the tests of pages: opens them as a person would, looks for what axe finds, keeps pictures;
/// and that pages speak both languages.
@NullMarked
package city.healthcard.webkit.browser;

import org.jspecify.annotations.NullMarked;
