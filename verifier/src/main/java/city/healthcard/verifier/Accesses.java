package city.healthcard.verifier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All accesses to one person's file until the end of a day (`accesses/1`).
record Accesses(UUID subject, LocalDate day, List<byte[]> accesses, String signer, String proof) {

    private static final String FORMAT = "accesses/1";
    private static final Set<String> NAMES = Set.of("format", "subject", "day", "accesses", "signer", "proof");

    static Accesses of(@Nullable Object json) {
        var members = Members.of(json, NAMES);
        Refused.unless(members.text("format").equals(FORMAT), "不是 accesses/1 查阅清单", "not an accesses/1");
        return new Accesses(
                members.id("subject"),
                members.day("day"),
                members.hashes("accesses"),
                members.text("signer"),
                members.text("proof"));
    }

    /// Goes on only when the signed roll of the day counts exactly these accesses.
    void check(List<Key> keys) {
        var signers = keys.stream().filter(key -> key.name().equals(signer)).toList();
        Refused.unless(!signers.isEmpty(), "没有 " + signer + " 的公钥", "there is no key of " + signer);
        var entry = new Statement(FORMAT).id(subject).number(accesses.size()).hash(head());
        var roll = TreeProof.inclusion(proof).including(entry.bytes(), signers);
        Refused.unless(roll.origin().equals(signer + "/accesses/" + day), "证明来自另一天", "the proof is of another day");
    }

    /// Goes on only when this list is the earlier one and then more: a roll that went backwards does not pass.
    void checkFollows(Accesses earlier) {
        Refused.unless(
                subject.equals(earlier.subject) && signer.equals(earlier.signer),
                "两份清单不属于同一人",
                "the lists are not of the same person");
        Refused.unless(!day.isBefore(earlier.day), "清单比以前的更旧", "the list is older than the earlier one");
        Refused.unless(
                accesses.size() >= earlier.accesses.size(), "有查阅记录消失了", "accesses have disappeared from the list");
        for (var i = 0; i < earlier.accesses.size(); i++) {
            Refused.unless(
                    Arrays.equals(accesses.get(i), earlier.accesses.get(i)),
                    "第 %d 次查阅与以前的清单不同".formatted(i + 1),
                    "access %d is not the one of the earlier list".formatted(i + 1));
        }
    }

    private byte[] head() {
        var head = new byte[Sha256.BYTES];
        for (var i = 0; i < accesses.size(); i++) {
            head = Sha256.of(new Statement("access/1")
                    .id(subject)
                    .number(i + 1L)
                    .hash(head)
                    .hash(accesses.get(i))
                    .bytes());
        }
        return head;
    }
}
