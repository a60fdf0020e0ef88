package city.healthcard.card.guardianship;

import city.healthcard.card.citizen.CitizenCommand.ReviewGuardianship;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.stream.DueMonths;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.OnceADay;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.event.ErasedStream;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/// Looks, once a day and at every start, at everybody whose guardianship is due this month or was in the months before.
/// The citizen's stream decides whether anything changes: asked twice, or by two processes, it changes once; what fell
/// due while nobody ran is found in its month.
@Singleton
public class DueReviews {

    /// No guardianship that ends by age lasts longer, so no downtime is too long.
    private static final int YEARS_BACK = 18;

    private final OnceADay onceADay;
    private final DueMonths months;
    private final Hearts hearts;
    private final PoliciesInForce policies;

    DueReviews(OnceADay onceADay, DueMonths months, Hearts hearts, PoliciesInForce policies) {
        this.onceADay = onceADay;
        this.months = months;
        this.hearts = hearts;
        this.policies = policies;
    }

    void look(@Observes StartupEvent start) {
        onceADay.run("guardianships", this::review);
    }

    /// Looks at everybody who is due on the day. Looking again changes nothing.
    public Uni<Void> review(LocalDate today) {
        return months.forEach(
                GuardianshipReview.VIEW,
                today.minusYears(YEARS_BACK),
                today,
                review -> review(new CitizenId(review.citizen()), today));
    }

    /// Who is erased has no guardian any more.
    private Uni<Void> review(CitizenId citizen, LocalDate today) {
        var cause = CommandId.named("review guardianship on " + today, citizen.toString());
        return hearts.ask(citizen, new ReviewGuardianship(today, policies.on(today)), cause)
                .replaceWithVoid()
                .onFailure(ErasedStream.class)
                .recoverWithNull();
    }
}
