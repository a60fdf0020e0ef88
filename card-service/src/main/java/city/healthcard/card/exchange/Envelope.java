package city.healthcard.card.exchange;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.util.List;

/// Signs and encrypts files for partners, and opens theirs; `openssl cms` reads and writes the same.
@Singleton
public class Envelope {

    private final ExchangeKeys keys;
    private final Vertx vertx;

    Envelope(ExchangeKeys keys, Vertx vertx) {
        this.keys = keys;
        this.vertx = vertx;
    }

    /// The certificates of the city: by the first we sign, for the second partners encrypt.
    public List<X509Certificate> certificates() {
        return List.of(keys.signing().certificate(), keys.sealing().certificate());
    }

    /// Signs with our key and encrypts for one partner.
    public Uni<byte[]> seal(byte[] content, X509Certificate partner) {
        return vertx.executeBlocking(() -> Cms.sealed(Cms.signed(content, keys.signing()), partner));
    }

    /// Signs with our key. For everybody to read: nothing personal.
    public Uni<byte[]> sign(byte[] content) {
        return vertx.executeBlocking(() -> Cms.signed(content, keys.signing()));
    }

    /// Opens what is encrypted for us and signed by one of these; leaves with [FaultyFile] otherwise.
    public Uni<byte[]> open(byte[] bytes, List<X509Certificate> trusted) {
        return vertx.executeBlocking(() -> Cms.verified(Cms.opened(bytes, keys.sealing()), trusted));
    }
}
