package city.healthcard.records.shares;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.event.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShareLinkTest {

    private static final String MANIFESTS = "https://city.example/records/api/shl/";
    private static final Instant EXPIRES = Instant.parse("2026-11-26T08:00:00.9Z");

    private final ShareLink link = ShareLink.fresh();
    private final String text = link.text(MANIFESTS, EXPIRES, "给陈医生");

    @Test
    void a_link_has_the_members_of_a_smart_health_link() throws IOException {
        assertThat(text).startsWith("shlink:/");
        var payload = Json.mapper().readTree(Base64.getUrlDecoder().decode(text.substring("shlink:/".length())));
        assertThat(payload.path("url").asText()).startsWith(MANIFESTS).hasSizeLessThanOrEqualTo(128);
        assertThat(payload.path("key").asText()).hasSize(43);
        assertThat(payload.path("exp").isIntegralNumber())
                .as("seconds, a number")
                .isTrue();
        assertThat(payload.path("exp").asLong()).isEqualTo(1795680000L);
        assertThat(payload.path("flag").asText()).isEqualTo("P");
        assertThat(payload.path("label").asText()).isEqualTo("给陈医生");
        assertThat(payload.path("v").asInt()).isEqualTo(1);
    }

    @Test
    void a_pasted_link_is_understood_bare_and_behind_the_address_of_a_page() {
        for (var pasted : new String[] {text, "https://city.example/records/shared#" + text, "  " + text + "\n"}) {
            var found = ShareLink.pasted(pasted, MANIFESTS).orElseThrow();
            assertThat(found.secret()).isEqualTo(link.secret());
            assertThat(found.key()).isEqualTo(link.key());
        }
    }

    @Test
    void a_link_to_somewhere_else_or_a_broken_one_is_none() {
        assertThat(ShareLink.pasted(text, "https://other.example/")).isEmpty();
        assertThat(ShareLink.pasted("https://city.example/records/shared", MANIFESTS))
                .isEmpty();
        assertThat(ShareLink.pasted("shlink:/%%%", MANIFESTS)).isEmpty();
        for (var payload : new String[] {"[]", "null", "{}", "\"x\""}) {
            assertThat(ShareLink.pasted("shlink:/" + Jwe.encoded(payload.getBytes(UTF_8)), MANIFESTS))
                    .isEmpty();
        }
        assertThat(ShareLink.pasted(text.substring(0, text.length() / 2), MANIFESTS))
                .isEmpty();
        assertThat(ShareLink.secret("short")).isEmpty();
    }

    @Test
    void what_we_know_a_link_by_tells_neither_the_link_nor_the_pin() {
        var secret = link.secret();
        assertThat(ShareLink.idOf(secret)).isEqualTo(ShareLink.idOf(secret));
        assertThat(ShareLink.idOf(secret).value().version()).isEqualTo(8);
        assertThat(ShareLink.digestOf(secret, "1234")).isNotEqualTo(ShareLink.digestOf(secret, "1235"));
        assertThat(ShareLink.digestOf(secret, "1234"))
                .as("the same PIN of another link")
                .isNotEqualTo(ShareLink.digestOf(ShareLink.fresh().secret(), "1234"));
    }
}
