/// What a command says about itself in headers: who it is ([IdempotencyKey]) and what it was decided upon
/// ([VersionTag]).
///
/// A resource takes both as texts, so that a wrong one is answered with a problem that names the header:
///
/// ```java
/// public Uni<Response> claim(
///         @RestHeader(IdempotencyKey.HEADER) String key, @RestHeader(VersionTag.IF_MATCH) String ifMatch) {
///     var cause = new CommandId(IdempotencyKey.of(key));
///     var expected = VersionTag.expected(ifMatch);
/// ```
@NullMarked
package city.healthcard.webkit.precondition;

import org.jspecify.annotations.NullMarked;
