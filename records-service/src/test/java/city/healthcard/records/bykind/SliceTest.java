package city.healthcard.records.bykind;

import static city.healthcard.records.Examples.CITIZEN;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.records.clinical.Charge;
import city.healthcard.records.clinical.Diagnosis;
import city.healthcard.records.clinical.ItemKind;
import city.healthcard.records.clinical.Observation;
import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.healthfile.FiledLife;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.intake.CanonicalBody;
import city.healthcard.records.timetravel.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// A long life: 1,200 visits with 36,000 items, found page by page.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SliceTest {

    private static final int VISITS = 1200;
    private static final int RESULTS = 25;
    private static final int PAGE = 50;
    private static final Instant START = Instant.parse("1990-01-01T00:00:00Z");

    private final FiledLife life = new FiledLife();
    private final Map<UUID, FiledVisit> visits = new HashMap<>();

    private HealthFile aLongLife() {
        for (var number = 0; number < VISITS; number++) {
            visit(number);
        }
        return life.file();
    }

    private void visit(int number) {
        var start = START.plus(Duration.ofDays(10L * number));
        var results = new ArrayList<Observation>();
        for (var code = 0; code < RESULTS; code++) {
            results.add(result("L-" + code));
        }
        if (number % 100 == 0) {
            results.add(result("RARE"));
        }
        var sheet = new VisitSheet(
                "3502000" + number % 7,
                "V" + number,
                1,
                null,
                VisitKind.OUTPATIENT,
                start,
                null,
                null,
                null,
                start,
                List.of(diagnosis("I10", null), diagnosis("Z88", number == 17 ? "allergy" : null)),
                results,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Charge("诊查费", 100L), new Charge("检验费", 200L), new Charge("药费", 300L)));
        var id = life.record(sheet);
        visits.put(
                id,
                new FiledVisit(id, CITIZEN.value(), false, start, Optional.empty(), start, CanonicalBody.of(sheet)));
    }

    private static Diagnosis diagnosis(String code, @Nullable String role) {
        return new Diagnosis("GB/T 14396", null, code, null, role, null, null, null, null);
    }

    private static Observation result(String code) {
        return new Observation(
                "local",
                null,
                code,
                null,
                null,
                BigDecimal.ONE,
                "U",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private ItemPage page(HealthFile file, ItemKind kind, Filter filter, @Nullable Place after) {
        var slice = Slice.of(file, kind, filter, after, PAGE).orElseThrow();
        assertThat(slice.entries()).as("visits to be read").hasSizeLessThanOrEqualTo(PAGE);
        var items = new ArrayList<FiledItem>();
        for (var entry : slice.entries()) {
            var visit = visits.get(entry.visit());
            items.addAll(FileItems.items(visit, CanonicalBody.read(visit.content()), kind));
        }
        return ItemPage.of(kind, slice, items, PAGE);
    }

    private List<Place> walk(ItemKind kind, Filter filter, Runnable inBetween) {
        var seen = new ArrayList<Place>();
        @Nullable Place after = null;
        do {
            var page = page(life.file(), kind, filter, after);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(PAGE);
            page.items().forEach(item -> seen.add(item.place()));
            after = page.next().orElse(null);
            inBetween.run();
        } while (after != null);
        return seen;
    }

    @Test
    void every_item_is_on_exactly_one_page_and_no_page_reads_more_visits_than_it_has_items() {
        aLongLife();
        assertThat(walk(ItemKind.RESULTS, Filter.ALL, () -> {}))
                .hasSize(VISITS * RESULTS + VISITS / 100)
                .doesNotHaveDuplicates();
        assertThat(walk(ItemKind.CHARGES, Filter.ALL, () -> {}))
                .hasSize(VISITS * 3)
                .doesNotHaveDuplicates();
    }

    @Test
    void pages_do_not_move_while_new_visits_arrive() {
        aLongLife();
        var before = walk(ItemKind.CHARGES, Filter.ALL, () -> {});
        var number = new int[] {VISITS};
        assertThat(walk(ItemKind.CHARGES, Filter.ALL, () -> visit(number[0]++))).isEqualTo(before);
    }

    @Test
    void the_one_allergy_of_a_long_life_is_found_with_one_visit_read() {
        var slice = Slice.of(aLongLife(), ItemKind.ALLERGIES, Filter.ALL, null, PAGE)
                .orElseThrow();
        assertThat(slice.entries()).hasSize(1);
        assertThat(slice.total()).isEqualTo(1);
        assertThat(slice.more()).isFalse();
    }

    @Test
    void a_filter_leaves_what_is_of_one_institution_and_of_one_period() {
        aLongLife();
        var filter = new Filter(
                new Period(LocalDate.parse("2000-01-01"), LocalDate.parse("2000-12-31")), Optional.of("35020003"));
        var seen = walk(ItemKind.CHARGES, filter, () -> {});
        assertThat(seen).isNotEmpty().allSatisfy(place -> {
            var visit = visits.get(place.visit());
            assertThat(visit.recordedAt()).isBetween("2000-01-01T00:00:00Z", "2000-12-31T23:59:59Z");
            assertThat(CanonicalBody.read(visit.content()).institution()).isEqualTo("35020003");
        });
    }

    @Test
    void a_place_in_a_visit_withdrawn_meanwhile_still_leads_on() {
        var file = aLongLife();
        var first = page(file, ItemKind.CHARGES, Filter.ALL, null);
        var last = first.next().orElseThrow();
        life.withdraw(last.visit());
        var second = page(life.file(), ItemKind.CHARGES, Filter.ALL, last);
        assertThat(second.items().getFirst().visit().recordedAt())
                .isBefore(first.items().getLast().visit().recordedAt());
    }

    @Test
    void a_number_that_no_item_has_leads_on_from_the_beginning_or_the_end_of_its_visit() {
        var file = aLongLife();
        var visit = file.shown().getFirst().visit();
        var before = page(file, ItemKind.CHARGES, Filter.ALL, new Place(visit, -5));
        assertThat(before.items().getFirst().place()).isEqualTo(new Place(visit, 0));
        var behind = page(file, ItemKind.CHARGES, Filter.ALL, new Place(visit, Integer.MAX_VALUE));
        assertThat(behind.items().getFirst().place().visit())
                .isEqualTo(file.shown().get(1).visit());
    }

    @Test
    void an_unknown_place_has_no_page() {
        assertThat(Slice.of(aLongLife(), ItemKind.RESULTS, Filter.ALL, new Place(new UUID(0, 0), 0), PAGE))
                .isEmpty();
    }

    @Test
    void a_rare_result_is_looked_for_where_it_may_be_and_pages_of_a_trend_follow_each_other() {
        var file = aLongLife();
        var rare = TrendSlice.of(file, "RARE|local", null, 60).orElseThrow();
        assertThat(rare.entries().size()).isLessThanOrEqualTo(60);
        var first = TrendSlice.of(file, "L-1|local", null, 60).orElseThrow();
        var second =
                TrendSlice.of(file, "L-1|local", first.next().orElseThrow(), 60).orElseThrow();
        assertThat(first.entries()).hasSize(60).doesNotContainAnyElementsOf(second.entries());
        assertThat(second.entries().getFirst().start())
                .isBefore(first.entries().getLast().start());
        assertThat(TrendSlice.of(file, "NEVER|local", null, 60).orElseThrow().entries())
                .as("a code that shares no bit with another is looked for nowhere")
                .allSatisfy(entry ->
                        assertThat(entry.contents().mayHave("NEVER|local")).isTrue());
    }
}
