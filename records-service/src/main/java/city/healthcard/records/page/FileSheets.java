package city.healthcard.records.page;

import city.healthcard.records.bykind.KindChip;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.filedvisit.FiledVisitForm;
import city.healthcard.records.healthfile.FileProblems;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.records.intake.CanonicalBody;
import city.healthcard.records.toldreaders.Notices;
import city.healthcard.webkit.page.Reading;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lays out the pages of a file whose door has been passed, whoever reads it.
@Singleton
final class FileSheets {

    private static final int PAGE = 20;

    private final HealthFiles files;
    private final Moments moments;
    private final Corrections corrections;
    private final Notices notices;
    private final InstitutionNames institutions;
    private final Reading reading;

    FileSheets(
            HealthFiles files,
            Moments moments,
            Corrections corrections,
            Notices notices,
            InstitutionNames institutions,
            Reading reading) {
        this.files = files;
        this.moments = moments;
        this.corrections = corrections;
        this.notices = notices;
        this.institutions = institutions;
        this.reading = reading;
    }

    /// A page of the file, newest first.
    ///
    /// @param before the last visit of the page before; absent for the first
    /// @param since when the reader looked last; empty when nobody knows
    /// @param news what there is to tell of accesses
    Uni<TemplateInstance> timeline(HealthFile file, @Nullable UUID before, Optional<Instant> since, AccessNews news) {
        var page = file.page(before, PAGE)
                .orElseThrow(() -> FileProblems.noSuchPlace().exception());
        return files.visits(page.entries())
                .map(bodies ->
                        bodies.stream().map(body -> moments.of(body, since)).toList())
                .map(moments -> HealthFilePage.Templates.timeline(
                        file.shown().size(),
                        Era.of(moments),
                        KindChip.of(file),
                        page.next(),
                        before == null,
                        before == null ? news : AccessNews.NONE));
    }

    /// One visit of a file; fails when the file does not show it.
    ///
    /// @param reader all names of who reads
    /// @param withHistory whether it is told what earlier revisions said
    Uni<TemplateInstance> visit(HealthFile file, UUID visit, List<CitizenId> reader, boolean withHistory) {
        var body = file.shows(visit) ? files.visit(visit) : Uni.createFrom().item(Optional.<byte[]>empty());
        return body.map(found ->
                        found.orElseThrow(() -> FileProblems.noSuchVisit().exception()))
                .chain(found -> visit(found, reader, withHistory));
    }

    private Uni<TemplateInstance> visit(byte[] body, List<CitizenId> reader, boolean withHistory) {
        var filed = FiledVisitForm.decode(body);
        var sheet = CanonicalBody.read(filed.content());
        var moment = Moment.of(
                filed, sheet, institutions.of(Wording.orEmpty(sheet.institution())), reading.now(), Optional.empty());
        var told = withHistory ? corrections.of(filed, sheet) : Uni.createFrom().item(Corrections.Told.NOTHING);
        return Uni.combine()
                .all()
                .unis(told, notices.readEarlier(reader, filed.id()))
                .with((history, earlier) ->
                        HealthFilePage.Templates.visit(VisitPage.of(moment, filed, sheet, history, earlier)));
    }
}
