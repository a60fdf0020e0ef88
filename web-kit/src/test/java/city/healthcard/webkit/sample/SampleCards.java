package city.healthcard.webkit.sample;

import city.healthcard.webkit.access.CardStatus;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Knows one blocked card, and one about which nothing can be found out.
@Singleton
public class SampleCards implements CardStatus {

    public static final UUID BLOCKED = new UUID(0, 1);
    public static final UUID UNREACHABLE = new UUID(0, 2);

    @Override
    public Uni<Boolean> mayCardBeUsed(UUID card) {
        return card.equals(UNREACHABLE)
                ? Uni.createFrom().failure(new java.net.ConnectException())
                : Uni.createFrom().item(!card.equals(BLOCKED));
    }
}
