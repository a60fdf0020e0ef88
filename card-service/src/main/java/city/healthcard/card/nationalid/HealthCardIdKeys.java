package city.healthcard.card.nationalid;

import city.healthcard.eventsourcing.key.KeyVault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Whether this installation takes part, and with which keys: those of the region, or, for trying it, keys of our own
/// vault. Off unless it is switched on.
@Singleton
final class HealthCardIdKeys {

    private static final int KEY_BYTES = 16;

    @Produces
    @Singleton
    HealthCardIds ids(
            KeyVault vault,
            @ConfigProperty(name = "hc.health-card-id.enabled") boolean enabled,
            @ConfigProperty(name = "hc.health-card-id.root-key") Optional<String> rootKey,
            @ConfigProperty(name = "hc.health-card-id.protection-key") Optional<String> protectionKey) {
        return enabled
                ? new Sm4HealthCardIds(
                        key(vault, rootKey, "health-card-id-root"),
                        key(vault, protectionKey, "health-card-id-protection"))
                : new NoHealthCardIds();
    }

    private static byte[] key(KeyVault vault, Optional<String> configured, String secret) {
        var key = configured
                .map(HexFormat.of()::parseHex)
                .orElseGet(() -> Arrays.copyOf(vault.secret(secret), KEY_BYTES));
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("hc.health-card-id: a key has 32 hexadecimal digits");
        }
        return key;
    }
}
