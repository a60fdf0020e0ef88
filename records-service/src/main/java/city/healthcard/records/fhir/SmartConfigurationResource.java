package city.healthcard.records.fhir;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Where a program finds out how to come in, as SMART Backend Services asks for it. What it may do follows
/// from its role, not from scopes.
@Path("/fhir/.well-known/smart-configuration")
@Tag(name = "fhir", description = "FHIR R4")
public class SmartConfigurationResource {

    private final byte[] configuration;

    SmartConfigurationResource(@ConfigProperty(name = "hc.oidc-issuer") String issuer) {
        configuration = FhirWriter.write(json -> {
            json.begin().text("issuer", issuer);
            json.text("jwks_uri", issuer + "/protocol/openid-connect/certs");
            json.text("token_endpoint", issuer + "/protocol/openid-connect/token");
            list(json, "grant_types_supported", "client_credentials");
            list(json, "token_endpoint_auth_methods_supported", "private_key_jwt", "client_secret_basic");
            list(json, "token_endpoint_auth_signing_alg_values_supported", "RS384", "ES384", "RS256", "ES256");
            list(json, "code_challenge_methods_supported", "S256");
            list(json, "capabilities", "client-confidential-asymmetric");
            json.end();
        });
    }

    /// The addresses and what is supported there.
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "How a program obtains a token: SMART Backend Services")
    public Response configuration() {
        return Response.ok(configuration).build();
    }

    private static void list(Json json, String name, String... values) throws IOException {
        json.beginList(name);
        for (var value : values) {
            json.item(value);
        }
        json.endList();
    }
}
