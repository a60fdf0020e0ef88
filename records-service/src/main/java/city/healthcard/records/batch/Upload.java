package city.healthcard.records.batch;

import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/// A file that a form sends. It is read as it comes and never laid down on disk: what institutions send is about
/// patients.
///
/// @param isThere whether a file was chosen
/// @param arriving its bytes, to be taken once: as [#lines()], or by [#passOver()]
public record Upload(boolean isThere, Multi<Buffer> arriving) {

    private static final Upload NONE = new Upload(false, Multi.createFrom().empty());

    /// The first file of a form. Fails with a `ProblemException` when the body is no form.
    public static Uni<Upload> of(HttpServerRequest request) {
        return Uni.createFrom().emitter(emitter -> {
            request.setExpectMultipart(true);
            request.exceptionHandler(
                    _ -> emitter.fail(RequestProblems.malformed().exception()));
            request.endHandler(_ -> emitter.complete(NONE));
            var first = new boolean[] {true};
            request.uploadHandler(file -> {
                if (first[0]) {
                    first[0] = false;
                    emitter.complete(new Upload(!file.filename().isBlank(), arriving(file)));
                } else {
                    file.handler(_ -> {}); // a form has one file; what else comes is let pass
                }
            });
            request.resume();
        });
    }

    /// Its lines as [Lines] gives them out.
    public Multi<List<byte[]>> lines() {
        return Lines.of(arriving);
    }

    /// Reads it to its end and keeps nothing: a browser listens to no answer before it has sent everything.
    public Uni<Void> passOver() {
        return Lines.passOver(arriving);
    }

    private static Multi<Buffer> arriving(HttpServerFileUpload file) {
        file.pause();
        return io.vertx.mutiny.core.http.HttpServerFileUpload.newInstance(file)
                .toMulti()
                .map(io.vertx.mutiny.core.buffer.Buffer::getDelegate);
    }
}
