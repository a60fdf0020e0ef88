package city.healthcard.card.stream;

import city.healthcard.card.identity.DocumentReader;
import city.healthcard.card.identity.DocumentTable;
import city.healthcard.eventsourcing.event.Json;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/// The national tables and the city's additions, read from `identity/document-types.json` at the start.
@Singleton
public final class TablesInForce {

    private final List<DocumentTable> versions = read();
    private final CityCalendar calendar;

    TablesInForce(CityCalendar calendar) {
        this.calendar = calendar;
    }

    /// All versions of the table of document kinds.
    public static List<DocumentTable> read() {
        try (var resource = TablesInForce.class.getResourceAsStream("/identity/document-types.json")) {
            if (resource == null) {
                throw new IllegalStateException("identity/document-types.json is missing");
            }
            return List.of(Json.read(resource.readAllBytes(), DocumentTable[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Reads documents as they are read today.
    public DocumentReader reader() {
        var today = calendar.today();
        return new DocumentReader(DocumentTable.inForce(versions, today), today);
    }

    /// The table in force on the day.
    public DocumentTable documentTable(LocalDate day) {
        return DocumentTable.inForce(versions, day);
    }
}
