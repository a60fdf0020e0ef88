package city.healthcard.records.healthfile;

import static java.util.stream.Collectors.toSet;

import city.healthcard.contracts.card.CardContract.CitizenErased;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.records.accesslog.AccessLines;
import city.healthcard.records.breakglass.BreakGlassEvent;
import city.healthcard.records.consent.ConsentEvent;
import city.healthcard.records.erasure.ErasureEvent;
import city.healthcard.records.erasure.ErasureEvent.FileRestricted;
import city.healthcard.records.erasure.ErasureEvent.FileShredded;
import city.healthcard.records.erasure.ErasureEvent.VisitsSetAside;
import city.healthcard.records.erasure.ErasureEvent.VisitsShredded;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.healthfile.FileDocument.Accesses;
import city.healthcard.records.healthfile.FileDocument.Index;
import city.healthcard.records.healthfile.FileDocument.Visit;
import city.healthcard.records.policy.SensitivityPolicy;
import city.healthcard.records.reading.ReadingEvent;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitId;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Files visits under their citizens, keeps their latest revision, and notes who read.
public final class FileDocumentProjection implements Projection<FileDocument> {

    private final Marking marking;

    /// @param policy which visits are more private than others
    public FileDocumentProjection(SensitivityPolicy.Edition policy) {
        marking = new Marking(policy);
    }

    @Override
    public Set<String> idsOf(Fact fact) {
        return switch (fact.what()) {
            case VisitEvent event ->
                Set.of(
                        FileDocuments.index(event.citizen().value()),
                        FileDocuments.visit(event.visit().value()));
            case ReadingEvent event ->
                Set.of(FileDocuments.accesses(event.citizen().value()));
            case ConsentEvent event ->
                Set.of(FileDocuments.index(event.citizen().value()));
            case BreakGlassEvent event ->
                Set.of(FileDocuments.index(event.citizen().value()));
            case CitizenErased erased -> Set.of(FileDocuments.index(erased.citizenId()));
            case ErasureEvent event -> idsOf(event);
            default -> Set.of();
        };
    }

    @Override
    public Optional<FileDocument> project(String id, Optional<FileDocument> before, Fact fact) {
        return switch (fact.what()) {
            case VisitEvent event
            when id.startsWith(FileDocuments.INDEX) ->
                Optional.of(new Index(index(before).after(event, marking::of)));
            case VisitEvent event -> visit(before, event, fact);
            case ReadingEvent event -> Optional.of(new Accesses(accesses(before).after(event)));
            case ConsentEvent event -> permitting(before, permits -> permits.after(event));
            case BreakGlassEvent event -> permitting(before, permits -> permits.after(event));
            case ErasureEvent _ when id.startsWith(FileDocuments.VISIT) -> Optional.empty();
            case ErasureEvent event -> Optional.of(new Index(index(before).after(event)));
            case CitizenErased _ -> Optional.of(new Index(index(before).asRestricted()));
            default -> before;
        };
    }

    private static Set<String> idsOf(ErasureEvent event) {
        var index = FileDocuments.index(event.citizen().value());
        return switch (event) {
            case FileRestricted _, FileShredded _ -> Set.of(index);
            case VisitsSetAside aside -> idsOf(aside.visits().stream());
            case VisitsShredded shredded ->
                Stream.concat(Stream.of(index), idsOf(shredded.visits().stream()).stream())
                        .collect(toSet());
        };
    }

    private static Set<String> idsOf(Stream<VisitId> visits) {
        return visits.map(visit -> FileDocuments.visit(visit.value())).collect(toSet());
    }

    /// A file that is read by nobody permits nothing, whatever was said in which order.
    private static Optional<FileDocument> permitting(Optional<FileDocument> before, UnaryOperator<Permits> change) {
        var file = index(before);
        return Optional.of(new Index(file.restricted() ? file : file.with(change.apply(file.permits()))));
    }

    private static HealthFile index(Optional<FileDocument> before) {
        return before.isPresent() && before.get() instanceof Index index ? index.file() : HealthFile.EMPTY;
    }

    private static AccessLines accesses(Optional<FileDocument> before) {
        return before.isPresent() && before.get() instanceof Accesses accesses ? accesses.lines() : AccessLines.EMPTY;
    }

    private static Optional<FileDocument> visit(Optional<FileDocument> before, VisitEvent event, Fact fact) {
        var visit = before.isPresent() && before.get() instanceof Visit filed
                ? Optional.of(filed.visit())
                : Optional.<FiledVisit>empty();
        return FiledVisit.after(visit, event, fact.at()).map(Visit::new);
    }
}
