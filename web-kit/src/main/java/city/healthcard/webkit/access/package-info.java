/// Who may come in: staff and machines with a token of the identity provider, citizens with a token of card-service.
///
/// How a service uses it:
///
/// 1. `application.properties` says `hc.service=card`; everything else has defaults in
///    `META-INF/microprofile-config.properties` of this module (root path `/card`, tokens, headers, limits). The
///    surroundings are read from `HC_HTTP_PORT`, `HC_PUBLIC_URL`, `HC_OIDC_URL`, `HC_CARD_URL`.
/// 2. Every resource method or class names who may call it: `@RolesAllowed({Roles.DESK_CLERK, Roles.BUREAU})`, or
///    `@PermitAll`. An endpoint that says nothing admits nobody.
/// 3. Inject [Caller] and ask it: `caller.subject()` (a pseudonym, fit for events), `caller.institution()`,
///    `caller.actsFor(code)`, `caller.citizen()`, `caller.is(Roles.BUREAU)`, `caller.token()` to ask another service.
///    In a `@PermitAll` method it answers too; a token that is no longer good counts as nobody there.
/// 4. A page needs nothing else. A browser without a session is sent to the citizens' door (`/card/sign-in?to=…`)
///    when the method admits citizens, else to the staff's (`/{service}/staff/sign-in?to=…`, which a link may name);
///    everybody else gets a 401 problem. `GET /{service}/staff/sign-out` ends a staff session. Whoever reads `to`
///    does so with [LocalPath#of(String)], which drops what leads to another site.
/// 5. card-service issues citizens' tokens: RS256, `iss` = `hc.citizen.issuer`, `aud` = `healthcard`, `groups` =
///    `["citizen"]` or `["applicant"]`, the claims of [Claims], at most 10 minutes, public keys at `/card/api/keys`
///    (a JWK set, every key with its `kid`). It puts them into the cookie [CitizenCookie#NAME]: HttpOnly,
///    SameSite=Lax, path `/`. Neither issuer can give the other's roles.
/// 6. A service that knows cards implements [CardStatus]; a blocked card's token is then refused before it expires.
///    One that has to know whom it turned away for the role alone implements [TurnedAway].
/// 7. Tests say `@TestSecurity(user = "clerk", roles = Roles.DESK_CLERK, attributes = @SecurityAttribute(key =
///    Claims.INSTITUTION, value = "35020001"))`; [Caller] reads attributes like claims. Or they bring real tokens
///    with `TokenIssuers` of this module's test-jar. `EndpointWalk` of the same jar calls every endpoint, pages too,
///    with every role, with tokens that are no good and with everything that is wrong to send; a service extends it.
/// 8. Unsafe requests must come from our own pages or carry a bearer ([OwnPagesOnly]); nothing to do for it.
/// 9. [ServiceTokens] gives a token in the service's own name, role `service`, client `{service}-service`.
/// 10. Addresses in `Response.created` and `Response.seeOther` are written from the origin, `/card/api/…`
///     ([LocationFromOrigin]).
/// 11. What foreign pages may ask as well, because it needs a secret and no session, stands below one place that
///     `hc.open-to-all-sites` names ([AllSites]).
///
/// A token that was verified is remembered by its SHA-256 for at most a minute. Health, metrics and OpenAPI below
/// `/{service}/q` hold nothing personal and are open to everyone who reaches the port.
@NullMarked
package city.healthcard.webkit.access;

import org.jspecify.annotations.NullMarked;
