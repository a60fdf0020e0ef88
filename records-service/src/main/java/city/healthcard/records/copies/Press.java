package city.healthcard.records.copies;

import city.healthcard.webkit.problem.RequestProblems;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Prints pages as PDF, one after the other: a long one takes seconds and much memory. The fonts are embedded, those of
/// the characters that occur, so that the text can be searched and copied wherever it is read.
@Singleton
final class Press {

    private static final int WAITING_MAX = 20;

    private final ExecutorService thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_MAX),
            Thread.ofPlatform().daemon().name("press").factory());

    Press() {
        // What it has to say may quote the page.
        XRLog.setLoggingEnabled(false);
    }

    /// The PDF of a page. Fails with a `ProblemException` when too many wait for one, each with its whole
    /// file in memory.
    ///
    /// @param page makes well-formed XHTML
    Uni<byte[]> print(Supplier<String> page) {
        return Uni.createFrom()
                .item(() -> pressed(page.get()))
                .runSubscriptionOn(thread)
                .onFailure(RejectedExecutionException.class)
                .transform(_ -> RequestProblems.unavailable().exception());
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private static byte[] pressed(String page) {
        var bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> font("DejaVuSans.ttf"), "Latin")
                    .useFont(() -> font("DroidSansFallbackFull.ttf"), "Han")
                    .withHtmlContent(page, null)
                    .withProducer("Citizen Health Card")
                    .toStream(bytes)
                    .run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(Press.class.getResourceAsStream("/fonts/" + name), name);
    }
}
