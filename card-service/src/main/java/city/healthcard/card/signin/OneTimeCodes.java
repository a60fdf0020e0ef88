package city.healthcard.card.signin;

import city.healthcard.card.identity.PhoneNumber;
import city.healthcard.card.index.NumberIndex;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Six digits to a telephone, good for five minutes, three tries and one use.
@Singleton
class OneTimeCodes {

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int TRIES = 3;
    private static final int CODES = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final Pool pool;
    private final NumberIndex index;
    private final TextMessages messages;
    private final InstantSource clock;

    OneTimeCodes(Pool pool, NumberIndex index, TextMessages messages, InstantSource clock) {
        this.pool = pool;
        this.index = index;
        this.messages = messages;
        this.clock = clock;
    }

    /// Sends a fresh code; the one before is good no longer.
    Uni<Void> send(String purpose, PhoneNumber to) {
        var code = "%06d".formatted(random.nextInt(CODES));
        var subject = index.ofSource("code", purpose);
        return pool.preparedQuery(Sql.read("keep-code"))
                .execute(Tuple.of(subject, hash(purpose, code), TRIES, now().plus(LIFETIME)))
                .chain(() -> messages.send(to, "【厦门健康卡】验证码 %s，5 分钟内有效，请勿告诉他人。 Your code: %s".formatted(code, code)));
    }

    /// Whether it is the code that was sent; a right one is used up.
    Uni<Boolean> use(String purpose, String code) {
        var subject = index.ofSource("code", purpose);
        var hash = hash(purpose, code);
        return pool.preparedQuery(Sql.read("try-code"))
                .execute(Tuple.of(subject, now()))
                .map(rows -> rows.iterator().hasNext()
                        && isSame(rows.iterator().next().getString(0), hash))
                .chain(isRight -> isRight
                        ? pool.preparedQuery(Sql.read("use-code"))
                                .execute(Tuple.of(subject, hash))
                                .map(used -> used.rowCount() == 1)
                        : Uni.createFrom().item(false));
    }

    private String hash(String purpose, String code) {
        return index.ofSource("code " + purpose, code);
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
