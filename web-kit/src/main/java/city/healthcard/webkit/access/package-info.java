/// Who may come in: staff and machines with a token of the identity provider, citizens with a token of card-service.
///
/// How a service uses it:
///
/// 1. `application.properties` says `hc.service=card`; everything else has defaults in
///    `META-INF/microprofile-config.properties` of this module (root path `/card`, tokens, cookies, headers, limits).
/// 2. Every resource method or class names who may call it: `@RolesAllowed({Roles.DESK_CLERK,
/// Roles.INSTITUTION_SYSTEM})`,
///    or `@PermitAll`. An endpoint that says nothing admits nobody.
/// 3. Inject [Caller] and ask it: `caller.subject()` (a pseudonym, fit for events), `caller.institution()`,
///    `caller.actsFor(code)`, `caller.citizen()`, `caller.is(Roles.BUREAU)`, `caller.token()` to ask another service.
/// 4. A page needs nothing else. A browser without a session is sent to the citizens' door (`/card/sign-in?to=…`) when
/// the
///    method admits citizens, else to the staff's login; everybody else gets a 401 problem. `GET /{service}/sign-out`
/// ends a staff session.
/// 5. card-service issues citizens' tokens: RS256, `iss` = `hc.citizen.issuer`, `aud` = `healthcard`, `groups` =
///    `["citizen"]` or `["applicant"]`, the claims of [Claims], at most 10 minutes, public keys at `/card/api/keys`
///    (a JWK set). It puts them into the cookie [CitizenCookie#NAME]: HttpOnly, SameSite=Lax, path `/`.
/// 6. Tests say `@TestSecurity(user = "clerk", roles = Roles.DESK_CLERK, attributes =
///    @SecurityAttribute(key = Claims.INSTITUTION, value = "35020001"))`; [Caller] reads attributes like claims.
/// 7. Unsafe requests that carry a cookie must come from our own pages (Origin, Sec-Fetch-Site); nothing to do for it.
///
/// Health, metrics and OpenAPI below `/{service}/q` hold nothing personal and are open to everyone who reaches the
/// port.
@NullMarked
package city.healthcard.webkit.access;

import org.jspecify.annotations.NullMarked;
