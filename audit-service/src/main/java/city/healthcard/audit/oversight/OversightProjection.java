package city.healthcard.audit.oversight;

import city.healthcard.audit.oversight.Tally.Count;
import city.healthcard.audit.oversight.Tally.Kind;
import city.healthcard.audit.review.ReviewEvent.ApplicationRejected;
import city.healthcard.audit.review.ReviewEvent.ApplicationReturned;
import city.healthcard.audit.review.ReviewEvent.FinanceApproved;
import city.healthcard.audit.review.ReviewEvent.RegistrationApproved;
import city.healthcard.audit.review.ReviewEvent.ReviewOpened;
import city.healthcard.contracts.records.RecordsContract.FileRead;
import city.healthcard.contracts.records.RecordsContract.VisitRecorded;
import city.healthcard.contracts.records.RecordsContract.VisitWithdrawn;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Counts per district what is submitted, per auditor what is decided, and per institution what the
/// outline of the files tells. Sums do not depend on the order in which they are made.
public final class OversightProjection implements Projection<Tally> {

    private record Counted(Kind kind, String subject, Count count) {

        String id() {
            return kind + "/" + subject;
        }
    }

    @Override
    public Set<String> idsOf(Fact fact) {
        return counted(fact).map(counted -> Set.of(counted.id())).orElse(Set.of());
    }

    @Override
    public Optional<Tally> project(String id, Optional<Tally> before, Fact fact) {
        return counted(fact)
                .map(counted -> before.orElse(new Tally(counted.kind(), counted.subject(), Map.of()))
                        .plusOne(counted.count()))
                .or(() -> before);
    }

    private static Optional<Counted> counted(Fact fact) {
        return switch (fact.what()) {
            case ReviewOpened opened -> of(Kind.DISTRICT, opened.district(), Count.SUBMITTED);
            case RegistrationApproved approved -> of(Kind.AUDITOR, approved.by().value(), Count.DECIDED);
            case FinanceApproved approved -> of(Kind.AUDITOR, approved.by().value(), Count.DECIDED);
            case ApplicationReturned returned -> of(Kind.AUDITOR, returned.by().value(), Count.DECIDED);
            case ApplicationRejected rejected -> of(Kind.AUDITOR, rejected.by().value(), Count.DECIDED);
            case VisitRecorded visit -> of(Kind.INSTITUTION, visit.institution(), Count.VISITS);
            case VisitWithdrawn visit -> of(Kind.INSTITUTION, visit.institution(), Count.VISITS_WITHDRAWN);
            case FileRead read -> of(Kind.INSTITUTION, read.institution(), Count.READS);
            default -> Optional.empty();
        };
    }

    private static Optional<Counted> of(Kind kind, String subject, Count count) {
        return subject.isEmpty() ? Optional.empty() : Optional.of(new Counted(kind, subject, count));
    }
}
