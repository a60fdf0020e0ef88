package city.healthcard.records.shares;

import city.healthcard.records.copies.FileBundle;
import city.healthcard.records.door.OpenFile;
import city.healthcard.records.fhir.SummaryDocument;
import city.healthcard.records.healthfile.FileEntry;
import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.records.share.ShareScope;
import city.healthcard.records.share.ShareTerms;
import city.healthcard.records.summary.Summaries;
import city.healthcard.records.timetravel.Period;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What a link shows: the file as it is when the link is made.
@Singleton
final class SharedContent {

    private final Summaries summaries;
    private final FileBundle bundle;
    private final InstantSource clock;
    private final SummaryDocument document;

    SharedContent(
            Summaries summaries,
            FileBundle bundle,
            InstitutionNames institutions,
            InstantSource clock,
            @ConfigProperty(name = "hc.public-url") String publicUrl) {
        this.summaries = summaries;
        this.bundle = bundle;
        this.clock = clock;
        document = new SummaryDocument(publicUrl + "/records/fhir/", institutions::of);
    }

    /// The bundle. Fails with a `ProblemException` when it would be too much.
    Uni<byte[]> of(OpenFile open, ShareTerms terms, int itemsMax) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return terms.scope() == ShareScope.SUMMARY
                ? summary(open, at)
                : bundle.of(part(open, terms, itemsMax), UUID.randomUUID().toString(), at);
    }

    private Uni<byte[]> summary(OpenFile open, Instant at) {
        return summaries
                .of(open.file())
                .map(summary -> document.of(
                        UUID.randomUUID(), open.citizen(), summary, open.file().sealed(), at));
    }

    private static OpenFile part(OpenFile open, ShareTerms terms, int itemsMax) {
        var period = terms.scope() == ShareScope.PERIOD ? new Period(terms.from(), terms.until()) : Period.ALWAYS;
        var part = open.only(entry -> period.covers(entry.start()));
        var items = part.file().shown().stream().mapToLong(FileEntry::items).sum();
        if (items > itemsMax) {
            throw ShareProblems.tooMuch(items, itemsMax).exception();
        }
        return part;
    }
}
