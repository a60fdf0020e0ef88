package city.healthcard.eventsourcing.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BucketTermTest {

    @Test
    void a_term_is_over_when_its_year_has_ended_in_shanghai() {
        assertThat(BucketTerm.isOver("outpatient-2041", Instant.parse("2041-12-31T15:59:59Z")))
                .isFalse();
        assertThat(BucketTerm.isOver("outpatient-2041", Instant.parse("2041-12-31T16:00:00Z")))
                .isTrue();
    }

    @Test
    void what_names_no_year_never_ends_by_itself() {
        for (var bucket : new String[] {"identity", "2020", "outpatient-20", "outpatient-2020-b", ""}) {
            assertThat(BucketTerm.isOver(bucket, Instant.parse("2099-01-01T00:00:00Z")))
                    .isFalse();
        }
    }
}
