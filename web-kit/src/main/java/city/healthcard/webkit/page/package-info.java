/// The look all pages share: who reads (language, size, roles), the layout, the tags, the words, and how things are
/// written.
///
/// How a service makes a page:
///
/// 1. A class `…Page` with a public method that names its roles, `@Produces(TEXT_HTML)`, and returns a
/// `TemplateInstance` of a `@CheckedTemplate`. Nothing else: language, elder mode, navigation and caching come
/// by themselves.
/// 2. A template that starts with `{#include layout}{#title}…{/title}` and writes its content after it.
///    The tags (`event`, `health-card`, `work`, `figure`, `field`, …) are in `templates/tags`, each with its
///    parameters named in its first line; the gallery among the tests shows every one.
/// 3. Words in a Qute message bundle of the service, Chinese the default, English in a file; see [Words].
/// 4. Values are written by [Writing]: `{visit.start.day}`, `{card.number.grouped}`, `{amountFen.yuan}`.
/// 5. No inline script, style or `style=`: the Content-Security-Policy refuses them.
@NullMarked
package city.healthcard.webkit.page;

import org.jspecify.annotations.NullMarked;
