package city.healthcard.records.healthfile;

import static city.healthcard.records.Examples.CITIZEN;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.intake.CanonicalBody;
import city.healthcard.records.policy.Policies;
import city.healthcard.records.retention.Term;
import city.healthcard.records.visit.Account;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitEvent.VisitRecorded;
import city.healthcard.records.visit.VisitEvent.VisitWithdrawn;
import city.healthcard.records.visit.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The index of a life, filed as the view files it: through the projection and through the bytes it is kept in.
public final class FiledLife {

    private final FileDocumentProjection projection =
            new FileDocumentProjection(new Policies().sensitivity().newest());
    private HealthFile file = HealthFile.EMPTY;
    private int visits;

    /// The index as it is decoded from its bytes.
    public HealthFile file() {
        return HealthFileForm.decode(HealthFileForm.encode(file));
    }

    /// A visit is recorded.
    public UUID record(VisitSheet sheet) {
        var visit = new VisitId(new UUID(7, ++visits));
        var start = Objects.requireNonNull(sheet.start());
        var account = new Account(
                Objects.requireNonNull(sheet.institution()),
                Objects.requireNonNull(sheet.number()),
                sheet.revision(),
                Objects.requireNonNull(sheet.kind()),
                start,
                sheet.end(),
                "",
                sheet.chargedFen(),
                sheet.items(),
                List.of(),
                new Term("outpatient", 2041, 1),
                "r",
                "h",
                CanonicalBody.of(sheet));
        after(new VisitRecorded(visit, CITIZEN, account, start));
        return visit.value();
    }

    /// A visit is withdrawn.
    public void withdraw(UUID visit) {
        after(new VisitWithdrawn(
                new VisitId(visit), CITIZEN, "35020001", "outpatient-2041", "wrong-patient", Instant.EPOCH));
    }

    private void after(VisitEvent event) {
        var id = FileDocuments.index(CITIZEN.value());
        var fact = new Fact(event, "visit/1", UUID.randomUUID(), 1, Instant.EPOCH);
        var before = Optional.<FileDocument>of(new FileDocument.Index(file));
        file = ((FileDocument.Index) projection.project(id, before, fact).orElseThrow()).file();
    }
}
