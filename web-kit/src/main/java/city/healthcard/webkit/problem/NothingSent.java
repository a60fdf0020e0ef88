package city.healthcard.webkit.problem;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// An empty body, or a bare `null`, is not the record that a resource expects; without this it would arrive as a null
/// that no resource looks for.
@Provider
public class NothingSent implements ReaderInterceptor {

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var read = context.proceed();
        if (read == null && context.getType().isRecord()) {
            throw RequestProblems.malformed().exception();
        }
        return read;
    }
}
