package city.healthcard.records.fhir;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.door.Door;
import city.healthcard.records.door.Readers;
import city.healthcard.records.healthfile.FileProblems;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.reading.Reader;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The same door as everywhere: who may read, and that they did, is decided and recorded first.
@Singleton
final class FhirDoor {

    private final HealthFiles files;
    private final Door door;
    private final Readers readers;
    private final Caller caller;

    FhirDoor(HealthFiles files, Door door, Readers readers, Caller caller) {
        this.files = files;
        this.door = door;
        this.readers = readers;
        this.caller = caller;
    }

    /// The index of a file as the caller may see it. Fails with a `ProblemException` when it is shut.
    Uni<HealthFile> open(CitizenId citizen, @Nullable String card, Scope scope) {
        return open(citizen, card, (reader, _) -> door.admit(reader, citizen, scope));
    }

    /// The same for who reads one visit. A citizen who names somebody else's is refused, and told what is
    /// told of one that never was: whoever was shown it once learns nothing of whether it is still there.
    Uni<HealthFile> openVisit(CitizenId citizen, @Nullable String card, UUID visit) {
        if (isCitizen() && !readers.names(caller).contains(citizen)) {
            return door.turnAway(readers.holder(caller), citizen, Scope.VISIT).map(_ -> {
                throw FileProblems.noSuchVisit().exception();
            });
        }
        return open(citizen, card, (reader, open) -> door.admitToVisit(reader, citizen, visit, open));
    }

    private Uni<HealthFile> open(
            CitizenId citizen, @Nullable String card, BiFunction<Reader, HealthFile, Uni<Void>> admission) {
        return files.fileOf(citizen).chain(file -> {
            var reader = reader(citizen, file, card);
            var open = readers.openedTo(caller, reader, file);
            return admission.apply(reader, open).map(_ -> {
                if (file.restricted()) {
                    throw FileProblems.restricted().exception();
                }
                return open;
            });
        });
    }

    /// Lets a citizen see who read the file, and nobody else's.
    Uni<Void> openAccesses(CitizenId citizen) {
        return door.admit(readers.holder(caller), citizen, Scope.ACCESSES);
    }

    /// Whether the caller is a citizen.
    boolean isCitizen() {
        return caller.is(Roles.CITIZEN);
    }

    /// The citizen who is signed in.
    CitizenId citizen() {
        return readers.citizen(caller);
    }

    private Reader reader(CitizenId citizen, HealthFile file, @Nullable String card) {
        return isCitizen() ? readers.holder(caller) : readers.other(caller, citizen, file, card);
    }
}
