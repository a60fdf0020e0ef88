package city.healthcard.eventsourcing.key;

import java.util.UUID;
import javax.crypto.SecretKey;

/// Seals what is kept of one [Subject]. Sealed bytes are
///
/// ```
/// form (1 byte: 1 = as it is, 2 = raw DEFLATE, RFC 1951) | nonce (12 bytes) | AES-256-GCM ciphertext | tag (16 bytes)
/// ```
///
/// The form byte and the caller's associated data are authenticated. Compression comes first, and only where it saves
/// bytes. Safe for use by several threads.
public final class DataKey {

    private static final byte AS_IT_IS = 1;
    private static final byte DEFLATED = 2;

    private final UUID id;
    private final SecretKey key;

    DataKey(UUID id, SecretKey key) {
        this.id = id;
        this.key = key;
    }

    /// A key that belongs to nobody in the keyring, such as one made of a code that only its owner has.
    ///
    /// @param bytes 32 bytes
    public static DataKey of(UUID id, byte[] bytes) {
        return new DataKey(id, Gcm.keyOf(bytes));
    }

    /// What an event names as its key.
    public UUID id() {
        return id;
    }

    /// The plain bytes, unreadable and unchangeable to those without this key.
    ///
    /// @param associatedData where the bytes belong; opening demands the same
    public byte[] seal(byte[] plain, byte[] associatedData) {
        var deflated = Deflation.deflate(plain);
        return deflated.length < plain.length
                ? Gcm.seal(key, DEFLATED, deflated, associatedData)
                : Gcm.seal(key, AS_IT_IS, plain, associatedData);
    }

    /// The plain bytes again.
    ///
    /// @throws BrokenSealException when the bytes, their place or the key are not those of the sealing
    public byte[] open(byte[] sealed, byte[] associatedData) {
        var plain = Gcm.open(key, sealed, associatedData);
        return switch (sealed[0]) {
            case AS_IT_IS -> plain;
            case DEFLATED -> Deflation.inflate(plain);
            default -> throw new BrokenSealException("unknown form " + sealed[0]);
        };
    }

    SecretKey key() {
        return key;
    }
}
