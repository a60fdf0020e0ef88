package city.healthcard.webkit.access;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Says which of the three configured tenants verifies a request; [Entrance] has looked at what it brings.
@Singleton
class Tenants implements TenantResolver {

    /// The identity provider's tokens, as bearers.
    static final String MACHINES = "Default";

    /// The identity provider's login for people with a browser.
    static final String STAFF = "staff";

    /// card-service's tokens.
    static final String CITIZEN = "citizen";

    private static final String KEY = Tenants.class.getName();

    static void choose(RoutingContext context, String tenant) {
        context.put(KEY, tenant);
    }

    @Override
    public @Nullable String resolve(RoutingContext context) {
        return context.get(KEY, MACHINES);
    }
}
