package city.healthcard.records;

import city.healthcard.records.door.OpenFile;
import city.healthcard.records.fhir.SummaryDocument;
import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.records.summary.Summaries;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The summary of an open file, whichever door it was opened through.
@Singleton
final class SummaryAnswers {

    static final String FHIR_JSON = "application/fhir+json";

    private final Summaries summaries;
    private final InstantSource clock;
    private final SummaryDocument document;

    SummaryAnswers(
            Summaries summaries,
            InstitutionNames institutions,
            InstantSource clock,
            @ConfigProperty(name = "hc.public-url") String publicUrl) {
        this.summaries = summaries;
        this.clock = clock;
        document = new SummaryDocument(publicUrl + "/records/fhir/", institutions::of);
    }

    Uni<Response> of(OpenFile open) {
        return summaries
                .of(open.file())
                .map(summary -> Response.ok(document.of(
                                UUID.randomUUID(),
                                open.citizen(),
                                summary,
                                open.file().sealed(),
                                clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                        .type(FHIR_JSON)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .build());
    }
}
