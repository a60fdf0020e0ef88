package city.healthcard.card.courier;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where messages may go. Whoever registers an address must not make this service call what only it can reach: so
/// every address that a name stands for is looked at, anew at each attempt, and the one looked at is the one called.
@Singleton
class Reach {

    private static final Pattern LITERAL = Pattern.compile("(?i)[0-9.]+|\\[.*]|localhost");
    private static final int LENGTH_MAX = 500;
    private static final int PORT_MAX = 65_535;
    private static final int TLS_PORT = 443;
    private static final int PLAIN_PORT = 80;

    private final Where where;

    Reach(@ConfigProperty(name = "hc.webhooks.reach") String where) {
        this.where = Where.valueOf(where.toUpperCase(Locale.ROOT));
    }

    /// How far it goes.
    enum Where {
        /// The public internet, by HTTPS.
        PUBLIC,
        /// This machine too, even without TLS.
        LOOPBACK,
        /// Private networks too, by HTTPS; not this machine.
        PRIVATE
    }

    /// The name stands for an address that may not be called.
    static final class Forbidden extends IOException {
        private static final long serialVersionUID = 1;

        Forbidden() {
            super("an address that may not be called");
        }
    }

    /// The address as it is kept; empty for one that can never be called. Names are not looked up yet.
    Optional<URI> accept(String typed) {
        try {
            var uri = new URI(typed.strip());
            return typed.length() <= LENGTH_MAX && isWellFormed(uri) && mayBeCalled(uri)
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException | IOException unusable) {
            return Optional.empty();
        }
    }

    private static boolean isWellFormed(URI uri) {
        return uri.getHost() != null
                && uri.getUserInfo() == null
                && uri.getFragment() == null
                && uri.getPort() != 0
                && uri.getPort() <= PORT_MAX
                && (isTls(uri) || "http".equalsIgnoreCase(uri.getScheme()));
    }

    private boolean mayBeCalled(URI uri) throws IOException {
        return LITERAL.matcher(uri.getHost()).matches()
                ? isAllowed(InetAddress.getByName(uri.getHost()), uri)
                : isTls(uri);
    }

    /// The address behind a name; blocks while the name is looked up.
    InetAddress resolve(URI uri) throws IOException {
        var all = InetAddress.getAllByName(uri.getHost());
        for (var each : all) {
            if (!isAllowed(each, uri)) {
                throw new Forbidden();
            }
        }
        return all[0];
    }

    private boolean isAllowed(InetAddress address, URI uri) {
        if (address.isLoopbackAddress()) {
            return where == Where.LOOPBACK;
        }
        return isTls(uri) && (Networks.isPublic(address) || where == Where.PRIVATE && Networks.isInside(address));
    }

    static boolean isTls(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    static int portOf(URI uri) {
        return uri.getPort() > 0 ? uri.getPort() : isTls(uri) ? TLS_PORT : PLAIN_PORT;
    }
}
