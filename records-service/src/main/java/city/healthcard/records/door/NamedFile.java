package city.healthcard.records.door;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.reading.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The file that an address of this service names, for who came no further than the address.
sealed interface NamedFile {

    /// What of it was asked for.
    Scope scope();

    /// By the citizen.
    record OfCitizen(CitizenId citizen, Scope scope) implements NamedFile {}

    /// By a visit in it: whose it is has to be looked up.
    record WithVisit(UUID visit) implements NamedFile {
        @Override
        public Scope scope() {
            return Scope.VISIT;
        }
    }

    /// An id in FHIR: of a citizen or a visit, or of something in a visit; perhaps as a reference or a token,
    /// of several the first.
    Pattern FHIR_ID =
            Pattern.compile("(?:Patient/|[^|,]*\\|)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[-,].*)?");

    /// The file that an address names; empty when it names none, or something that no file is known by: an
    /// access, a link, a job, a ward's handle.
    ///
    /// @param inPath what stands in the places of the path
    /// @param query what follows it
    static Optional<NamedFile> in(String path, Map<String, List<String>> inPath, Map<String, List<String>> query) {
        if (path.contains("/posts/parked/")) {
            return Optional.empty(); // what waits is in no file yet
        }
        if (inPath.containsKey("visit")) {
            return uuid(first(inPath, "visit")).map(WithVisit::new);
        }
        if (path.contains("/fhir/")) {
            return inFhir(path, inPath, query);
        }
        if (path.contains("/api/wards/")) {
            return citizen(uuid(first(inPath, "ward")), path);
        }
        return path.contains("/api/citizens/") ? citizen(uuid(first(inPath, "citizen")), path) : Optional.empty();
    }

    private static Optional<NamedFile> inFhir(
            String path, Map<String, List<String>> inPath, Map<String, List<String>> query) {
        var id = first(inPath, "id").flatMap(NamedFile::fhirId);
        if (path.contains("/Patient")) {
            return citizen(id.or(() -> asked(query, "_id")).or(() -> asked(query, "identifier")), path);
        }
        return inPath.containsKey("type") && id.isPresent()
                ? id.map(WithVisit::new)
                : citizen(asked(query, "patient"), path);
    }

    private static Optional<UUID> asked(Map<String, List<String>> query, String name) {
        return first(query, name).flatMap(NamedFile::fhirId);
    }

    private static Optional<String> first(Map<String, List<String>> from, String name) {
        return from.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static Optional<NamedFile> citizen(Optional<UUID> id, String path) {
        return id.map(CitizenId::new).map(citizen -> new OfCitizen(citizen, scopeOf(path)));
    }

    private static Scope scopeOf(String path) {
        if (path.endsWith("/break-glass")) {
            return Scope.BREAK_GLASS;
        }
        if (path.endsWith("summary")) {
            return Scope.SUMMARY;
        }
        if (path.endsWith("export")) {
            return Scope.EXPORT;
        }
        return path.contains("/AuditEvent") ? Scope.ACCESSES : Scope.FILE;
    }

    private static Optional<UUID> fhirId(String text) {
        var id = FHIR_ID.matcher(text);
        return id.matches() ? Optional.of(UUID.fromString(id.group(1))) : Optional.empty();
    }

    private static Optional<UUID> uuid(Optional<String> text) {
        try {
            return text.map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
