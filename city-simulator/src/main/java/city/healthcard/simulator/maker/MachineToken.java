package city.healthcard.simulator.maker;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;

/// The maker's token, asked of the city's identity provider as machine client `maker` with its demonstration secret.
/// A fresh one for every report: reports are rare, tokens are short-lived.
final class MachineToken {

    private static final String CREDENTIALS = "grant_type=client_credentials&client_id=maker&client_secret=maker";

    private final HttpClient client;
    private final String issuer;

    MachineToken(HttpClient client, String issuer) {
        this.client = client;
        this.issuer = issuer;
    }

    Future<String> ask() {
        return json(HttpMethod.GET, issuer + "/.well-known/openid-configuration", "")
                .compose(discovered -> json(HttpMethod.POST, discovered.getString("token_endpoint"), CREDENTIALS))
                .map(granted -> granted.getString("access_token"));
    }

    private Future<JsonObject> json(HttpMethod method, String url, String form) {
        return client.request(new RequestOptions().setMethod(method).setAbsoluteURI(url))
                .compose(request -> form.isEmpty()
                        ? request.send()
                        : request.putHeader("Content-Type", "application/x-www-form-urlencoded")
                                .send(form))
                .compose(response -> response.body().map(body -> {
                    if (response.statusCode() != 200) {
                        throw new IllegalStateException("the identity provider said " + response.statusCode());
                    }
                    return body.toJsonObject();
                }));
    }
}
