package city.healthcard.verifier;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Checks a card where there is no network.
final class OfflineChecks {

    private static final int GRACE_SECONDS = 60;

    private OfflineChecks() {}

    /// @param question the token, or a file with it; `--status` names lists, `--at` another time than now
    static List<Finding> token(Question question) {
        var keys = question.keys();
        var token = OfflineToken.open(scanned(question), keys);
        token.checkAt(at(question), GRACE_SECONDS);
        var findings = new ArrayList<Finding>();
        findings.add(new Finding(
                "码有效至 %s；请核对证件：%s，%d 年出生".formatted(token.expiresAt(), token.name(), token.birthYear()),
                "The token is good until %s; compare with the document: %s, born in %d"
                        .formatted(token.expiresAt(), token.name(), token.birthYear())));
        findings.add(status(token, question, keys));
        return findings;
    }

    static List<Finding> status(Question question) {
        var list = StatusList.open(Question.read(Checks.exactly(1, question).getFirst()), question.keys());
        return List.of(new Finding(
                "吊销列表成立：%s，制于 %s，已吊销 %d 个"
                        .formatted(list.day(), list.madeAt(), list.revoked().cardinality()),
                "The status list holds: %s, made at %s, %d revoked"
                        .formatted(list.day(), list.madeAt(), list.revoked().cardinality())));
    }

    private static Finding status(OfflineToken token, Question question, List<Key> keys) {
        for (var file : question.options().getOrDefault("--status", List.of())) {
            var list = StatusList.open(Question.read(file), keys);
            if (list.day().equals(token.day())) {
                list.check(token);
                return new Finding(
                        "截至 %s 未吊销".formatted(list.madeAt()), "Not revoked as of %s".formatted(list.madeAt()));
            }
        }
        return new Finding(
                "未核对吊销：缺少 %s 的列表".formatted(token.day()),
                "Not checked for revocation: the list of %s is missing".formatted(token.day()));
    }

    private static String scanned(Question question) {
        var given = Checks.exactly(1, question).getFirst();
        return given.startsWith("XMHC1/") ? given : Question.read(given);
    }

    private static Instant at(Question question) {
        var times = question.options().getOrDefault("--at", List.of());
        try {
            return times.isEmpty() ? Clock.systemUTC().instant() : Instant.parse(times.getLast());
        } catch (DateTimeException notOne) {
            throw new Unchecked("请用 --at 给出 ISO 8601 时间", "give a time in ISO 8601 with --at");
        }
    }
}
