package city.healthcard.webkit.problem;

import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of one request across all services: from the W3C `traceparent` header, or drawn here.
public final class TraceId {

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String KEY = TraceId.class.getName();
    private static final RandomGenerator RANDOM = new SecureRandom();

    private TraceId() {}

    /// 32 hexadecimal digits, the same for the whole request.
    public static String of(RoutingContext context) {
        @Nullable String known = context.get(KEY);
        if (known == null) {
            known = read(context.request().getHeader("traceparent"));
            context.put(KEY, known);
        }
        return known;
    }

    private static String read(@Nullable String traceparent) {
        if (traceparent != null) {
            var matcher = TRACEPARENT.matcher(traceparent);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return drawn();
    }

    private static String drawn() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
