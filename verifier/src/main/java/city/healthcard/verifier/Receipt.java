package city.healthcard.verifier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A receipt (`receipt/1`): which bytes arrived when, and which event they became.
record Receipt(
        UUID event,
        String stream,
        long version,
        byte[] eventHash,
        byte[] contentHash,
        Instant receivedAt,
        String signer,
        String proof,
        Optional<String> inclusion) {

    private static final String FORMAT = "receipt/1";
    private static final Set<String> NAMES = Set.of(
            "format",
            "event",
            "stream",
            "version",
            "eventHash",
            "contentHash",
            "receivedAt",
            "signer",
            "proof",
            "inclusion");

    /// Reads a receipt, or an answer that has one as its member `receipt`.
    static Receipt of(@Nullable Object json) {
        if (json instanceof Map<?, ?> answer && answer.get("receipt") instanceof Map<?, ?> receipt) {
            return of(receipt);
        }
        var members = Members.of(json, NAMES);
        Refused.unless(members.text("format").equals(FORMAT), "不是 receipt/1 收据", "not a receipt/1");
        return new Receipt(
                members.id("event"),
                members.text("stream"),
                members.number("version"),
                members.hash("eventHash"),
                members.hash("contentHash"),
                members.time("receivedAt"),
                members.text("signer"),
                members.text("proof"),
                members.optionalText("inclusion"));
    }

    /// Goes on only when the signer's key signed it.
    void check(List<Key> keys) {
        var signers = keys.stream().filter(key -> key.name().equals(signer)).toList();
        Refused.unless(!signers.isEmpty(), "没有 " + signer + " 的公钥", "there is no key of " + signer);
        var tree = TreeProof.inclusion(proof).including(promise(), signers);
        Refused.unless(
                tree.origin().startsWith(signer + "/receipts/"), "签名不是为收据而签", "the signature is not for receipts");
        if (inclusion.isPresent()) {
            checkInclusion(inclusion.get(), signers);
        }
    }

    /// Goes on only when these are the bytes that arrived.
    void checkContent(byte[] content) {
        Refused.unless(
                Arrays.equals(Sha256.of(content), contentHash),
                "文件内容不是收据所记的内容",
                "the content is not what the receipt is for");
    }

    String words() {
        return "%s v%d · %s · SHA-256 %s"
                .formatted(stream, version, receivedAt, HexFormat.of().formatHex(contentHash));
    }

    private void checkInclusion(String later, List<Key> signers) {
        var tree = TreeProof.inclusion(later).including(eventHash, signers);
        Refused.unless(tree.origin().equals(signer), "证明来自另一棵树", "the proof is from another tree");
    }

    private byte[] promise() {
        return new Statement(FORMAT)
                .id(event)
                .text(stream)
                .number(version)
                .hash(eventHash)
                .hash(contentHash)
                .number(ChronoUnit.MICROS.between(Instant.EPOCH, receivedAt))
                .text(signer)
                .bytes();
    }
}
