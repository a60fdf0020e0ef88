package city.healthcard.records.fhir;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Whom a search for patients asks for: by `_id`, or by the identifier that is the same.
final class PatientQuery {

    private PatientQuery() {}

    static Optional<UUID> wanted(Query query) {
        var identifiers = query.tokens().stream()
                .flatMap(test -> test.alternatives().stream())
                .filter(wanted -> wanted.anySystem() || wanted.system().equals(Systems.CITIZENS))
                .map(TokenTest.Wanted::code);
        return Stream.concat(query.ids().stream(), identifiers)
                .flatMap(id -> ItemId.of(id).stream())
                .filter(id -> id.letter().isEmpty())
                .map(ItemId::visit)
                .findFirst();
    }
}
