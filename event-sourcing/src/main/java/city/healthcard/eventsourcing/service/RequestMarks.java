package city.healthcard.eventsourcing.service;

import city.healthcard.eventsourcing.answer.RequestId;
import city.healthcard.eventsourcing.key.BlindIndex;
import city.healthcard.eventsourcing.key.KeyVault;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/// Tells requests apart without keeping anything of them: keyed hashes, since names and numbers can be guessed.
@Singleton
class RequestMarks {

    private final BlindIndex index;

    RequestMarks(KeyVault vault) {
        index = new BlindIndex(vault.secret("index"));
    }

    RequestId request(String caller, UUID key) {
        return new RequestId(
                index.hex("idempotency-caller", caller), index.uuid("idempotency-key", caller, key.toString()));
    }

    byte[] hash(String method, String path, byte[] body) {
        var text = new String(body, StandardCharsets.ISO_8859_1);
        return HexFormat.of().parseHex(index.hex("idempotency-request", method, path, text));
    }
}
