package city.healthcard.records.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.healthcard.eventsourcing.key.DataKey;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.key.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The key of each job: its pieces may tell of many citizens, so they are sealed for none of them, and unreadable for
/// good when the job is forgotten.
@Singleton
public final class JobKeys {

    private static final String BUCKET = "job";

    private final Keyring keyring;

    JobKeys(Keyring keyring) {
        this.keyring = keyring;
    }

    /// The seal of a job. Fails when the job has been forgotten.
    public Uni<Seal> of(UUID job) {
        var subject = new Subject(job, BUCKET);
        return keyring.keysFor(Set.of(subject)).map(keys -> {
            var key = Optional.ofNullable(keys.get(subject));
            return new Seal(job, key.orElseThrow(() -> new IllegalStateException("The job has been forgotten")));
        });
    }

    /// Destroys it.
    Uni<Void> destroy(UUID job) {
        return keyring.shred(job);
    }

    /// Seals the pieces of one job, each for its place.
    public record Seal(UUID job, DataKey key) {

        /// A piece of lines, each with its end.
        public Piece seal(String part, int number, int lines, byte[] plain) {
            return new Piece(part, number, lines, key.seal(plain, place(part, number)));
        }

        /// The lines again.
        public byte[] open(Piece piece) {
            return key.open(piece.sealed(), place(piece.part(), piece.number()));
        }

        private byte[] place(String part, int number) {
            return ("job|" + job + '|' + part + '|' + number).getBytes(UTF_8);
        }
    }
}
