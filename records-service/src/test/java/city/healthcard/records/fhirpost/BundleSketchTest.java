package city.healthcard.records.fhirpost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.records.refusedpost.PostSketch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BundleSketchTest {

    private static final String NUMBER =
            "{\"system\": \"https://healthcard.city/institutions/35020001/visits\", \"value\": \"MZ-1\"}";

    private static PostSketch of(String json) {
        return BundleSketch.of(json.getBytes(UTF_8));
    }

    private static String bundle(String... resources) {
        var entries = new StringBuilder();
        for (var resource : resources) {
            entries.append(entries.isEmpty() ? "" : ",")
                    .append("{\"resource\":")
                    .append(resource)
                    .append('}');
        }
        return "{\"resourceType\":\"Bundle\",\"entry\":[" + entries + "]}";
    }

    @Test
    void the_encounter_names_a_visit_wherever_it_stands() {
        var patient =
                "{\"identifier\":[{\"system\":\"https://healthcard.city/cards\",\"value\":\"3502000000000001\"}]}";
        var encounter = "{\"identifier\":[{\"system\":\"urn:x\",\"value\":\"no\"}," + NUMBER
                + "],\"meta\":{\"profile\":[\"x\"],\"versionId\":\"3\"},\"period\":{\"value\":[{}]},"
                + "\"resourceType\":\"Encounter\"}";
        assertThat(of(bundle(patient, encounter))).isEqualTo(PostSketch.named("35020001", "MZ-1", 3));
    }

    @Test
    void a_first_revision_need_not_say_so_and_what_is_no_revision_is_none() {
        var encounter = "{\"resourceType\":\"Encounter\",\"identifier\":[" + NUMBER + "]%s}";
        assertThat(of(bundle(encounter.formatted("")))).isEqualTo(PostSketch.named("35020001", "MZ-1", 1));
        assertThat(of(bundle(encounter.formatted(",\"meta\":{\"versionId\":\"two\"}"))))
                .isEqualTo(PostSketch.named("35020001", "MZ-1", 0));
    }

    @Test
    void without_an_encounter_the_bundle_names_itself() {
        assertThat(of("{\"identifier\":" + NUMBER + ",\"entry\":[{\"resource\":{\"resourceType\":\"Condition\"}}]}"))
                .isEqualTo(PostSketch.named("35020001", "MZ-1", 1));
    }

    @Test
    void what_came_before_the_text_broke_off_is_told() {
        var whole = bundle("{\"resourceType\":\"Encounter\",\"identifier\":[" + NUMBER + "]}", "{\"resourceType\":");
        assertThat(of(whole.substring(0, whole.length() - 4))).isEqualTo(PostSketch.named("35020001", "MZ-1", 1));
    }

    @Test
    void of_nonsense_nothing_is_told() {
        for (var text : new String[] {"", "[]", "17", "nonsense", "{\"entry\":{}}", "{\"entry\":[[]]}", bundle("[]")}) {
            assertThat(of(text)).isEqualTo(PostSketch.named(null, null, 1));
        }
        assertThat(of(bundle("{\"resourceType\":\"Encounter\",\"identifier\":{},\"meta\":[]}")))
                .isEqualTo(PostSketch.named(null, null, 1));
    }
}
