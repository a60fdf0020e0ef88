package city.healthcard.card.nationalid;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;

/// Ids after the national specification: SM4 in ECB mode under a key that is made from a root key for each person. The
/// mode is the specification's choice, not ours.
final class Sm4HealthCardIds implements HealthCardIds {

    private static final int BLOCK_BYTES = 16;
    private static final int FACTOR_BYTES = 8;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final byte[] rootKey;
    private final byte[] protectionKey;

    /// @param rootKey 16 bytes
    /// @param protectionKey 16 bytes, for the validity of dynamic codes
    Sm4HealthCardIds(byte[] rootKey, byte[] protectionKey) {
        this.rootKey = rootKey.clone();
        this.protectionKey = protectionKey.clone();
    }

    @Override
    public boolean isEnabled() {
        return true;
    }

    @Override
    public Optional<HealthCardId> of(String documentType, String documentNumber) {
        return Optional.of(of(mainIndexOf(documentType + documentNumber), documentType, documentNumber));
    }

    @Override
    public Optional<String> validityUntil(LocalDateTime lastMoment) {
        var digits = HEX.parseHex(SECONDS.format(lastMoment));
        return Optional.of(HEX.formatHex(sm4(protectionKey, padded(digits))));
    }

    /// The id of a person whose main index the region has issued.
    ///
    /// @param mainIndex 32 bytes
    HealthCardId of(byte[] mainIndex, String documentType, String documentNumber) {
        var person = (documentType + documentNumber).getBytes(StandardCharsets.US_ASCII);
        return new HealthCardId(HEX.formatHex(sm4(userKey(mainIndex), padded(person))));
    }

    /// Where no region issues main indexes, this one stands in: what it is made of is published nowhere.
    private static byte[] mainIndexOf(String person) {
        var digest = new SM3Digest();
        var bytes = person.getBytes(StandardCharsets.US_ASCII);
        digest.update(bytes, 0, bytes.length);
        var index = new byte[digest.getDigestSize()];
        digest.doFinal(index, 0);
        return index;
    }

    /// The key of one person: the root key over the factor and its complement.
    byte[] userKey(byte[] mainIndex) {
        var factor = factor(mainIndex);
        var block = Arrays.copyOf(factor, BLOCK_BYTES);
        for (var i = 0; i < FACTOR_BYTES; i++) {
            block[FACTOR_BYTES + i] = (byte) ~factor[i];
        }
        return sm4(rootKey, block);
    }

    /// The four groups of eight bytes of a main index, one upon the other.
    static byte[] factor(byte[] mainIndex) {
        var factor = new byte[FACTOR_BYTES];
        for (var i = 0; i < mainIndex.length; i++) {
            factor[i % FACTOR_BYTES] ^= mainIndex[i];
        }
        return factor;
    }

    private static byte[] padded(byte[] bytes) {
        return Arrays.copyOf(bytes, Math.ceilDiv(bytes.length, BLOCK_BYTES) * BLOCK_BYTES);
    }

    private static byte[] sm4(byte[] key, byte[] blocks) {
        var engine = new SM4Engine();
        engine.init(true, new KeyParameter(key));
        var sealed = new byte[blocks.length];
        for (var at = 0; at < blocks.length; at += BLOCK_BYTES) {
            engine.processBlock(blocks, at, sealed, at);
        }
        return sealed;
    }
}
