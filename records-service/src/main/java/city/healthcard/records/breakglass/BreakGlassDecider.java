package city.healthcard.records.breakglass;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import city.healthcard.records.breakglass.BreakGlassCommand.BreakGlass;
import city.healthcard.records.breakglass.BreakGlassCommand.ReviewBreakGlass;
import city.healthcard.records.breakglass.BreakGlassEvent.BreakGlassReviewed;
import city.healthcard.records.breakglass.BreakGlassEvent.GlassBroken;
import city.healthcard.records.breakglass.Glass.Broken;
import city.healthcard.records.breakglass.Glass.Reviewed;
import city.healthcard.records.breakglass.Glass.Whole;

/// It opens at once and asks nobody; afterwards somebody else than the opener says whether that was right, once.
public final class BreakGlassDecider implements Decider<BreakGlassCommand, Glass, BreakGlassEvent, BreakGlassRefusal> {

    @Override
    public Glass initial() {
        return new Whole();
    }

    @Override
    public Decision<BreakGlassEvent, BreakGlassRefusal> decide(BreakGlassCommand command, Glass glass) {
        return switch (command) {
            case BreakGlass breaking -> open(breaking, glass);
            case ReviewBreakGlass review -> review(review, glass);
        };
    }

    private static Decision<BreakGlassEvent, BreakGlassRefusal> open(BreakGlass breaking, Glass glass) {
        return switch (glass) {
            case Whole _ ->
                accept(new GlassBroken(
                        breaking.id(),
                        breaking.citizen(),
                        breaking.institution(),
                        breaking.by(),
                        breaking.reason(),
                        breaking.words(),
                        breaking.policy(),
                        breaking.bucket(),
                        breaking.at(),
                        breaking.at().plus(breaking.open())));
            case Broken _, Reviewed _ -> reject(BreakGlassRefusal.ALREADY_DONE);
        };
    }

    private static Decision<BreakGlassEvent, BreakGlassRefusal> review(ReviewBreakGlass review, Glass glass) {
        return switch (glass) {
            case Whole _ -> reject(BreakGlassRefusal.UNKNOWN);
            case Broken broken -> review(review, broken.how());
            case Reviewed reviewed ->
                reviewed.by().equals(review.by()) && reviewed.verdict() == review.verdict()
                        ? nothing()
                        : reject(BreakGlassRefusal.ALREADY_REVIEWED);
        };
    }

    private static Decision<BreakGlassEvent, BreakGlassRefusal> review(ReviewBreakGlass review, GlassBroken how) {
        return how.by().equals(review.by())
                ? reject(BreakGlassRefusal.BY_SAME_PERSON)
                : accept(new BreakGlassReviewed(
                        how.id(),
                        how.citizen(),
                        how.institution(),
                        review.by(),
                        review.verdict(),
                        how.bucket(),
                        review.at()));
    }

    @Override
    public Glass evolve(Glass glass, BreakGlassEvent event) {
        return switch (event) {
            case GlassBroken broken when glass instanceof Whole -> new Broken(broken);
            case BreakGlassReviewed reviewed
            when glass instanceof Broken before -> new Reviewed(before.how(), reviewed.by(), reviewed.verdict());
            case GlassBroken _, BreakGlassReviewed _ ->
                throw new IllegalStateException("%s cannot follow %s"
                        .formatted(
                                event.getClass().getSimpleName(),
                                glass.getClass().getSimpleName()));
        };
    }
}
