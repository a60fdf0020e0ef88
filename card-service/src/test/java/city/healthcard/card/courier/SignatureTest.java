package city.healthcard.card.courier;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.webhook.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignatureTest {

    private static final WebhookSecret SECRET = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void the_example_of_the_specification_is_reproduced() {
        assertThat(Signature.of(List.of(SECRET), ID, AT, BODY)).isEqualTo(SIGNATURE);
    }

    @Test
    void during_a_change_of_secrets_there_are_two_and_the_new_one_comes_first() {
        var next = WebhookSecret.of(new byte[32]);
        assertThat(Signature.of(List.of(next, SECRET), ID, AT, BODY))
                .isEqualTo(Signature.of(List.of(next), ID, AT, BODY) + " " + SIGNATURE);
    }
}
