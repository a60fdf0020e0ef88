/// Why a request was not done, as an RFC 9457 problem in Chinese and English; nothing here knows a business word.
///
/// A resource answers a refusal with `Problem.of(409, "card.revoked", "…", "…").response()`. Everything that goes wrong
/// before a resource is reached (JSON, types, unknown fields, sizes, encodings, tokens) becomes a problem by itself.
@NullMarked
package city.healthcard.webkit.problem;

import org.jspecify.annotations.NullMarked;
