package city.healthcard.records.page;

import city.healthcard.records.filedvisit.FiledVisitForm;
import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.records.intake.CanonicalBody;
import city.healthcard.webkit.page.Reading;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/// Reads visits as they are kept into moments of a timeline.
@Singleton
final class Moments {

    private final InstitutionNames institutions;
    private final Reading reading;

    Moments(InstitutionNames institutions, Reading reading) {
        this.institutions = institutions;
        this.reading = reading;
    }

    Moment of(byte[] body) {
        return of(body, Optional.empty());
    }

    /// @param since when the reader looked last
    Moment of(byte[] body, Optional<Instant> since) {
        var filed = FiledVisitForm.decode(body);
        var sheet = CanonicalBody.read(filed.content());
        return Moment.of(filed, sheet, institutions.of(Wording.orEmpty(sheet.institution())), reading.now(), since);
    }
}
