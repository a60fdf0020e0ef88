package city.healthcard.records.copies;

import city.healthcard.records.door.OpenFile;
import city.healthcard.records.filedvisit.FiledVisitForm;
import city.healthcard.records.healthfile.WholeFile;
import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.records.intake.CanonicalBody;
import city.healthcard.records.summary.Summaries;
import city.healthcard.records.summary.SummarySection;
import city.healthcard.records.timetravel.Period;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// A file as one PDF: the summary first, then visit by visit, with the code and the way to check it.
@Singleton
final class FilePdf {

    private final WholeFile whole;
    private final Summaries summaries;
    private final InstitutionNames institutions;
    private final Press press;
    private final String verifyAt;

    FilePdf(
            WholeFile whole,
            Summaries summaries,
            InstitutionNames institutions,
            Press press,
            @ConfigProperty(name = "hc.public-url") String publicUrl) {
        this.whole = whole;
        this.summaries = summaries;
        this.institutions = institutions;
        this.press = press;
        verifyAt = publicUrl + "/records/verify";
    }

    @CheckedTemplate(basePath = "copies")
    static class Templates {
        private Templates() {}

        /// The whole document.
        static native TemplateInstance document(Cover cover, List<SummarySection> essentials, List<CopiedVisit> visits);
    }

    /// What stands on the first page.
    ///
    /// @param language tag of the language
    /// @param period of the visits; all days when it is the whole file
    /// @param verifyAt where the code is checked
    /// @param qr the same with the code, as a picture
    public record Cover(
            String language,
            UUID citizen,
            Period period,
            String code,
            Instant madeAt,
            String verifyAt,
            String qr,
            int visits) {}

    /// The PDF of a file, or of a part of it; the summary is of the same part.
    Uni<byte[]> of(OpenFile open, Copies.Wanted wanted, String code, Instant at) {
        var entries = open.file().shown();
        var visits = new ArrayList<CopiedVisit>();
        var cover = new Cover(
                wanted.locale().equals(Locale.ENGLISH) ? "en" : "zh-CN",
                open.citizen().value(),
                wanted.period(),
                code,
                at,
                verifyAt,
                QrPicture.of(verifyAt + "?code=" + code),
                entries.size());
        return whole.each(entries, body -> {
                    var visit = FiledVisitForm.decode(body);
                    if (!visit.withdrawn()) {
                        visits.add(CopiedVisit.of(visit, CanonicalBody.read(visit.content()), institutions::of));
                    }
                })
                .chain(() -> summaries.of(open.file()))
                .map(summary -> SummarySection.of(summary, institutions::of))
                .chain(essentials -> press.print(() -> Templates.document(cover, essentials, visits)
                        .setLocale(wanted.locale())
                        .render()));
    }
}
