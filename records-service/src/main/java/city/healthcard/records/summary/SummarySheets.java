package city.healthcard.records.summary;

import city.healthcard.records.door.OpenFile;
import city.healthcard.records.institution.InstitutionNames;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Lays out the summary of a file whose door has been passed, whoever reads it.
@Singleton
final class SummarySheets {

    private final Summaries summaries;
    private final InstitutionNames institutions;
    private final InstantSource clock;

    SummarySheets(Summaries summaries, InstitutionNames institutions, InstantSource clock) {
        this.summaries = summaries;
        this.institutions = institutions;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "summary")
    static class Templates {
        private Templates() {}

        /// A summary.
        static native TemplateInstance summary(List<SummarySection> sections, Instant at);
    }

    Uni<TemplateInstance> of(OpenFile open) {
        return summaries
                .of(open.file())
                .map(summary -> Templates.summary(SummarySection.of(summary, institutions::of), clock.instant()));
    }
}
