package city.healthcard.records.door;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.filedvisit.FiledVisitForm;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.TurnedAway;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/// Whoever is turned away for the role alone, before any endpoint hears of it, has tried to read a file where the
/// address names one: that is recorded as at the door.
@Singleton
final class Gate implements TurnedAway {

    private final HealthFiles files;
    private final Door door;
    private final Readers readers;
    private final Caller caller;

    Gate(HealthFiles files, Door door, Readers readers, Caller caller) {
        this.files = files;
        this.door = door;
        this.readers = readers;
        this.caller = caller;
    }

    @Override
    public Uni<Void> keep(UriInfo asked) {
        return NamedFile.in(asked.getPath(), asked.getPathParameters(), asked.getQueryParameters())
                .map(this::keep)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> keep(NamedFile file) {
        var outsider = readers.outsider(caller);
        return citizenOf(file)
                .chain(citizen -> citizen.map(it -> door.turnAway(outsider, it, file.scope()))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /// Empty of a visit that there is not.
    private Uni<Optional<CitizenId>> citizenOf(NamedFile file) {
        return switch (file) {
            case NamedFile.OfCitizen it -> Uni.createFrom().item(Optional.of(it.citizen()));
            case NamedFile.WithVisit it ->
                files.visit(it.visit())
                        .map(body -> body.map(FiledVisitForm::decode).map(visit -> new CitizenId(visit.citizen())));
        };
    }
}
