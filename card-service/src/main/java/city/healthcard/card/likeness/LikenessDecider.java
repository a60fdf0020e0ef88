package city.healthcard.card.likeness;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;

import city.healthcard.card.likeness.LikenessCommand.NoteLikeness;
import city.healthcard.card.likeness.LikenessEvent.LikenessNoted;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;

/// Everybody is noted once. Whoever is alike with very many is compared with the latest of them: beyond that, it is not
/// a likeness but a habit, such as a desk that writes its own telephone number.
public final class LikenessDecider implements Decider<LikenessCommand, Likeness, LikenessEvent, LikenessRefusal> {

    private static final int COMPARED_MAX = 5;

    @Override
    public Likeness initial() {
        return Likeness.NOBODYS;
    }

    @Override
    public Decision<LikenessEvent, LikenessRefusal> decide(LikenessCommand command, Likeness likeness) {
        return switch (command) {
            case NoteLikeness note when likeness.bearers().contains(note.citizen()) -> nothing();
            case NoteLikeness note -> {
                var all = likeness.bearers();
                var latest = all.subList(Math.max(0, all.size() - COMPARED_MAX), all.size());
                yield accept(new LikenessNoted(note.citizen(), note.kind(), latest));
            }
        };
    }

    @Override
    public Likeness evolve(Likeness likeness, LikenessEvent event) {
        return switch (event) {
            case LikenessNoted noted
            when !likeness.bearers().contains(noted.citizen()) -> likeness.with(noted.citizen());
            case LikenessNoted _ -> throw new IllegalStateException("LikenessNoted cannot follow");
        };
    }
}
