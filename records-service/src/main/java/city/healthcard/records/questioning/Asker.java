package city.healthcard.records.questioning;

import city.healthcard.records.citizen.CitizenId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who asks about accesses to a file: its citizen, or a guardian.
///
/// @param file all names of the citizen, the one that stays first
/// @param guardian all names of the guardian, the one that stays first; empty when it is the citizen
public record Asker(List<CitizenId> file, List<CitizenId> guardian) {
    public Asker {
        file = List.copyOf(file);
        guardian = List.copyOf(guardian);
    }

    /// The citizen.
    public static Asker citizen(List<CitizenId> names) {
        return new Asker(names, List.of());
    }

    /// The guardian, by the name that stays; empty when it is the citizen.
    Optional<CitizenId> actingGuardian() {
        return guardian.stream().findFirst();
    }

    /// Whether it was this person who asked.
    public boolean asked(QuestionNote note) {
        var by = note.guardian();
        return by == null
                ? guardian.isEmpty()
                : guardian.stream().anyMatch(name -> name.value().equals(by));
    }

    /// Who it may have been when the question was asked, who it is now first: every name of the citizen with
    /// every one of the guardian.
    List<String> signatures() {
        return file.stream()
                .flatMap(citizen -> guardian.isEmpty()
                        ? Stream.of(citizen.value().toString())
                        : guardian.stream().map(by -> citizen.value() + "/" + by.value()))
                .toList();
    }
}
