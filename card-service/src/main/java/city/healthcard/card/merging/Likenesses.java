package city.healthcard.card.merging;

import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Person;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.likeness.Likeness.Kind;
import city.healthcard.card.likeness.LikenessCommand.NoteLikeness;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.CommandId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Notices who is alike. Only blind indexes are kept: what is alike cannot be read from them.
@Singleton
public class Likenesses {

    private final Hearts hearts;
    private final NumberIndex index;

    Likenesses(Hearts hearts, NumberIndex index) {
        this.hearts = hearts;
        this.index = index;
    }

    /// Notes a person as declared.
    public Uni<?> note(CitizenId citizen, Person person, CommandId cause) {
        return hearts.note(index.likenessOf(person), new NoteLikeness(citizen, Kind.NAME_BIRTH_PHONE), cause);
    }

    /// Notes that a document of one citizen was shown for another.
    public Uni<?> note(CitizenId holder, CitizenId other, IdentityDocument document) {
        var likeness = index.likenessOf(document);
        return hearts.note(
                        likeness,
                        new NoteLikeness(holder, Kind.DOCUMENT),
                        CommandId.named("holds", likeness + " " + holder))
                .chain(() -> hearts.note(
                        likeness,
                        new NoteLikeness(other, Kind.DOCUMENT),
                        CommandId.named("is shown", likeness + " " + other)));
    }
}
