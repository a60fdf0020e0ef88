package city.healthcard.eventsourcing.proof;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A signed [Promise] in the form in which it is sent, as JSON with these members.
///
/// @param format `receipt/1`
/// @param event the receipt's address
/// @param stream where the event is stored
/// @param version its place in the stream, from 1
/// @param eventHash 64 hexadecimal digits, see [HashChain]
/// @param contentHash SHA-256 of the bytes that arrived, 64 hexadecimal digits
/// @param receivedAt ISO 8601 in UTC, to the microsecond
/// @param signer the name of the key
/// @param proof tlog-proof text: the promise is a leaf of a small tree that the key signed
/// @param inclusion tlog-proof text: the event is a leaf of the service's tree; comes later
public record Receipt(
        String format,
        UUID event,
        String stream,
        long version,
        String eventHash,
        String contentHash,
        Instant receivedAt,
        String signer,
        String proof,
        @Nullable String inclusion) {

    public static final String FORMAT = "receipt/1";

    static Receipt of(Promise promise, String signer, InclusionProof proof) {
        return new Receipt(
                FORMAT,
                promise.event(),
                promise.stream(),
                promise.version(),
                HexFormat.of().formatHex(promise.eventHash()),
                HexFormat.of().formatHex(promise.contentHash()),
                promise.receivedAt(),
                signer,
                proof.text(),
                null);
    }

    /// The receipt with the proof that the service's tree has the event.
    public Receipt with(InclusionProof later) {
        return new Receipt(
                format, event, stream, version, eventHash, contentHash, receivedAt, signer, proof, later.text());
    }

    /// Whether the key signed this promise, and, when there is an inclusion, whether its signed tree has the
    /// event.
    public boolean holds(VerifierKey key) {
        if (!format.equals(FORMAT) || !signer.equals(key.name())) {
            return false;
        }
        var promised = InclusionProof.parse(proof)
                .flatMap(text -> text.check(promise().encoded(signer), key))
                .filter(tree -> tree.origin().startsWith(ReceiptBatch.originOf(signer)));
        return promised.isPresent() && (inclusion == null || isIncluded(inclusion, key));
    }

    private boolean isIncluded(String later, VerifierKey key) {
        return InclusionProof.parse(later)
                .flatMap(text -> text.check(promise().eventHash(), key))
                .filter(tree -> tree.origin().equals(signer))
                .isPresent();
    }

    private Promise promise() {
        var hex = HexFormat.of();
        return new Promise(event, stream, version, hex.parseHex(eventHash), hex.parseHex(contentHash), receivedAt);
    }
}
