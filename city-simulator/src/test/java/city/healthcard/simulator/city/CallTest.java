package city.healthcard.simulator.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CallTest {

    @Test
    void is_shown_as_the_curl_that_repeats_it_without_a_token() {
        var body = Json.MAPPER.createObjectNode().put("name", "O'Neill");
        var key = new UUID(1, 2);
        var call = Call.post("http://localhost:8080/card/api/x", new Account.Person("clerk.wang"), body, key);

        assertThat(call.curl())
                .isEqualTo("curl -s -X POST 'http://localhost:8080/card/api/x'"
                        + " -H \"Authorization: Bearer $CLERK_WANG\""
                        + " -H 'Idempotency-Key: 00000000-0000-0001-0000-000000000002'"
                        + " -H 'Content-Type: application/json' -d '{\"name\":\"O'\\''Neill\"}'");
    }

    @Test
    void takes_a_long_body_from_the_command_line_that_writes_it() {
        var body = Json.MAPPER.createObjectNode().put("name", "x");
        var call = Call.post("http://localhost:8080/x", Account.NOBODY, body, new UUID(1, 2))
                .writtenBy("sed 's/{a}/b/' form.json");

        assertThat(call.curl())
                .isEqualTo("sed 's/{a}/b/' form.json | curl -s -X POST 'http://localhost:8080/x'"
                        + " -H 'Idempotency-Key: 00000000-0000-0001-0000-000000000002'"
                        + " -H 'Content-Type: application/json' -d @-");
    }
}
