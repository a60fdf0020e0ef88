/// A small OpenID provider for machines without Keycloak: the same realm file, the same addresses, the same tokens.
///
/// [IdentityProvider] reads `deploy/keycloak/healthcard-realm.json`, which Keycloak 26 imports as it is, and
/// offers below `/realms/healthcard`: discovery, keys, the grants `client_credentials` (secret in the header or
/// the body, or `private_key_jwt`), `authorization_code` with PKCE and a login page, `refresh_token`, and
/// `password` for clients with `directAccessGrantsEnabled`. Access tokens are RS256 and last as long as the
/// realm says, never more than 15 minutes. The key is kept in the state folder, so tokens survive a restart;
/// sessions do not.
///
/// From a command line:
///
/// ```
/// curl -d grant_type=password -d client_id=story -d username=clerk.wang -d password=healthcard \
///     http://localhost:8085/realms/healthcard/protocol/openid-connect/token
/// curl -u his-35020001:his-35020001 -d grant_type=client_credentials \
///     http://localhost:8085/realms/healthcard/protocol/openid-connect/token
/// ```
///
/// A machine with a key of its own has `"clientAuthenticatorType": "client-jwt"` and the attributes
/// `"use.jwks.string": "true"`, `"jwks.string": "{\"keys\":[…]}"` in the realm file.
@NullMarked
package city.healthcard.localstack.identity;

import org.jspecify.annotations.NullMarked;
