package city.healthcard.payment.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NotificationSealTest {

    /// The example of the specification's reference libraries.
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIMESTAMP = "1614265330";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final Instant SENT = Instant.ofEpochSecond(1614265330);

    private final NotificationSeal seal = new NotificationSeal(SECRET, Duration.ofMinutes(5));

    @Test
    void the_specifications_own_example_is_genuine() {
        assertThat(seal.isGenuine(ID, TIMESTAMP, SIGNATURE, BODY, SENT)).isTrue();
    }

    @Test
    void a_changed_body_id_or_time_is_not() {
        assertThat(seal.isGenuine(ID, TIMESTAMP, SIGNATURE, "{}".getBytes(UTF_8), SENT))
                .isFalse();
        assertThat(seal.isGenuine("msg_other", TIMESTAMP, SIGNATURE, BODY, SENT))
                .isFalse();
        assertThat(seal.isGenuine(ID, "1614265331", SIGNATURE, BODY, SENT)).isFalse();
    }

    @Test
    void one_good_signature_of_several_will_do() {
        assertThat(seal.isGenuine(ID, TIMESTAMP, "v1,AAAA v1a,BBBB " + SIGNATURE, BODY, SENT))
                .isTrue();
        assertThat(seal.isGenuine(ID, TIMESTAMP, "v1,AAAA", BODY, SENT)).isFalse();
        assertThat(seal.isGenuine(ID, TIMESTAMP, SIGNATURE.replace("v1,", "v1a,"), BODY, SENT))
                .isFalse();
        assertThat(seal.isGenuine(ID, TIMESTAMP, "", BODY, SENT)).isFalse();
    }

    @Test
    void while_a_secret_is_replaced_both_are_good() {
        var rotating = new NotificationSeal("whsec_bmV3 " + SECRET, Duration.ofMinutes(5));
        assertThat(rotating.isGenuine(ID, TIMESTAMP, SIGNATURE, BODY, SENT)).isTrue();
        var after = new NotificationSeal("whsec_bmV3", Duration.ofMinutes(5));
        assertThat(after.isGenuine(ID, TIMESTAMP, SIGNATURE, BODY, SENT)).isFalse();
    }

    @Test
    void an_old_notification_is_not_taken_nor_one_from_the_future() {
        assertThat(seal.isGenuine(ID, TIMESTAMP, SIGNATURE, BODY, SENT.plusSeconds(300)))
                .isTrue();
        assertThat(seal.isGenuine(ID, TIMESTAMP, SIGNATURE, BODY, SENT.plusSeconds(301)))
                .isFalse();
        assertThat(seal.isGenuine(ID, TIMESTAMP, SIGNATURE, BODY, SENT.minusSeconds(301)))
                .isFalse();
        assertThat(seal.isGenuine(ID, "soon", SIGNATURE, BODY, SENT)).isFalse();
        assertThat(seal.isGenuine(ID, "", SIGNATURE, BODY, SENT)).isFalse();
    }

    @Test
    void a_secret_without_its_prefix_is_a_mistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NotificationSeal("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", Duration.ZERO));
    }
}
