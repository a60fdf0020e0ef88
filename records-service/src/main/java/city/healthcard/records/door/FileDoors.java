package city.healthcard.records.door;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.healthfile.FileProblems;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.holder.GuardianRights;
import city.healthcard.records.reading.Reader;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.access.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The three ways into a file: the own one, a ward's, a patient's. Each records the reading before it opens.
@Singleton
public final class FileDoors {

    private final HealthFiles files;
    private final Door door;
    private final Readers readers;

    FileDoors(HealthFiles files, Door door, Readers readers) {
        this.files = files;
        this.door = door;
        this.readers = readers;
    }

    /// The file of the citizen who is signed in.
    public Uni<OpenFile> own(Caller caller, Scope scope) {
        var citizen = readers.citizen(caller);
        return door.admit(readers.holder(caller), citizen, scope)
                .chain(() -> files.fileOf(citizen))
                .map(file -> new OpenFile(citizen, readable(file)));
    }

    /// The file of somebody whose guardian the citizen who is signed in is.
    public Uni<OpenFile> ward(Caller caller, UUID ward, Scope scope) {
        var citizen = new CitizenId(ward);
        var rights = readers.guardianRights(caller, citizen);
        return door.admit(new Reader.Guarding(caller.subject(), rights.mayRead()), citizen, scope)
                .chain(() -> files.fileOf(citizen))
                .map(FileDoors::readable)
                .map(file -> new OpenFile(citizen, asFarAsSeen(rights, file)));
    }

    /// The same for one visit. That one is on record as read only where the guardian may see it: of one that is
    /// withheld it is recorded that somebody asked for a visit, as of one that never was.
    public Uni<OpenFile> wardVisit(Caller caller, UUID ward, UUID visit) {
        var citizen = new CitizenId(ward);
        var rights = readers.guardianRights(caller, citizen);
        var guardian = new Reader.Guarding(caller.subject(), rights.mayRead());
        return files.fileOf(citizen)
                .map(file -> asFarAsSeen(rights, file))
                .chain(open -> (open.shows(visit)
                                ? door.admitToVisit(guardian, citizen, visit)
                                : door.admit(guardian, citizen, Scope.VISIT))
                        .map(_ -> new OpenFile(citizen, readable(open))));
    }

    /// The file of a citizen whom an institution treats.
    ///
    /// @param card number of the card that was shown; absent when none was
    public Uni<OpenFile> others(Caller caller, UUID patient, @Nullable String card, Scope scope) {
        var citizen = new CitizenId(patient);
        return files.fileOf(citizen).chain(file -> {
            var reader = readers.other(caller, citizen, file, card);
            return door.admit(reader, citizen, scope)
                    .map(_ -> new OpenFile(citizen, readers.openedTo(caller, reader, readable(file))));
        });
    }

    private static HealthFile asFarAsSeen(GuardianRights rights, HealthFile file) {
        return rights.mayReadSensitive() ? file : file.withoutSensitive();
    }

    private static HealthFile readable(HealthFile file) {
        if (file.restricted()) {
            throw FileProblems.restricted().exception();
        }
        return file;
    }
}
