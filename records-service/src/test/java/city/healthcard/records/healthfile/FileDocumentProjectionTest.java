package city.healthcard.records.healthfile;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;
import static city.healthcard.records.Examples.VISIT;
import static city.healthcard.records.Examples.account;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.contracts.card.CardContract.CitizenErased;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.records.breakglass.BreakGlassEvent.BreakGlassReviewed;
import city.healthcard.records.breakglass.BreakGlassEvent.GlassBroken;
import city.healthcard.records.breakglass.BreakGlassId;
import city.healthcard.records.breakglass.Reason;
import city.healthcard.records.breakglass.Verdict;
import city.healthcard.records.clinical.Sensitivity;
import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.consent.ConsentEvent;
import city.healthcard.records.consent.ConsentEvent.ConsentGiven;
import city.healthcard.records.consent.ConsentEvent.ConsentWithdrawn;
import city.healthcard.records.consent.ConsentId;
import city.healthcard.records.consent.ConsentTerms;
import city.healthcard.records.erasure.ErasureEvent.FileRestricted;
import city.healthcard.records.erasure.ErasureEvent.VisitsSetAside;
import city.healthcard.records.erasure.ErasureEvent.VisitsShredded;
import city.healthcard.records.policy.Policies;
import city.healthcard.records.retention.Term;
import city.healthcard.records.visit.Account;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitEvent.VisitAmended;
import city.healthcard.records.visit.VisitEvent.VisitRecorded;
import city.healthcard.records.visit.VisitEvent.VisitWithdrawn;
import city.healthcard.records.visit.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileDocumentProjectionTest {

    private static final UUID NONE = new UUID(0, 9);

    private final VisitEvent withdrawn =
            new VisitWithdrawn(VISIT, CITIZEN, "35020001", "outpatient-2041", "wrong-patient", NOW);

    private static VisitEvent visit(int number, String start) {
        var account = new Account(
                "35020602",
                "N" + number,
                1,
                VisitKind.OUTPATIENT,
                Instant.parse(start),
                null,
                "",
                0,
                1,
                List.of(),
                new Term("outpatient", 2041, 1),
                "r",
                "h",
                "{}");
        return new VisitRecorded(new VisitId(new UUID(0, number)), CITIZEN, account, NOW);
    }

    private static HealthFile file(Object... facts) {
        var projection = new FileDocumentProjection(new Policies().sensitivity().newest());
        var id = "file/" + CITIZEN.value();
        Optional<FileDocument> file = Optional.empty();
        for (var what : facts) {
            var fact = new Fact(what, "visit/1", UUID.randomUUID(), 1, NOW);
            assertThat(projection.idsOf(fact)).contains(id);
            file = projection.project(id, file, fact);
        }
        return ((FileDocument.Index) file.orElseThrow()).file();
    }

    private static List<Long> order(HealthFile.Page page) {
        return page.entries().stream()
                .map(entry -> entry.visit().getLeastSignificantBits())
                .toList();
    }

    @Test
    void the_newest_visit_comes_first_in_whatever_order_they_arrive() {
        var file = file(
                visit(1, "2024-01-01T00:00:00Z"), visit(2, "2026-01-01T00:00:00Z"), visit(3, "2025-01-01T00:00:00Z"));
        assertThat(order(file.page(null, 20).orElseThrow())).containsExactly(2L, 3L, 1L);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        var file = file(
                visit(1, "2024-01-01T00:00:00Z"), visit(2, "2026-01-01T00:00:00Z"), visit(3, "2025-01-01T00:00:00Z"));
        var first = file.page(null, 2).orElseThrow();
        assertThat(order(first)).containsExactly(2L, 3L);
        assertThat(first.next()).contains(new UUID(0, 3));
        var second = file.page(first.next().orElseThrow(), 2).orElseThrow();
        assertThat(order(second)).containsExactly(1L);
        assertThat(second.next()).isEmpty();
        assertThat(file.page(NONE, 2)).isEmpty();
    }

    @Test
    void a_page_can_be_asked_for_after_its_visit_was_withdrawn() {
        var file = file(
                new VisitRecorded(VISIT, CITIZEN, account(1, "{}"), NOW), visit(1, "2020-01-01T00:00:00Z"), withdrawn);
        assertThat(order(file.page(VISIT.value(), 20).orElseThrow())).containsExactly(1L);
    }

    @Test
    void an_amended_visit_is_one_visit() {
        var file = file(
                new VisitRecorded(VISIT, CITIZEN, account(1, "{}"), NOW),
                new VisitAmended(VISIT, CITIZEN, account(2, "{ }"), NOW));
        assertThat(file.shown()).singleElement().extracting(FileEntry::revision).isEqualTo(2);
    }

    @Test
    void a_withdrawn_visit_is_shown_to_nobody_and_entitles_nobody() {
        var file = file(new VisitRecorded(VISIT, CITIZEN, account(1, "{}"), NOW), withdrawn);
        assertThat(file.shown()).isEmpty();
        assertThat(file.page(null, 20).orElseThrow().entries()).isEmpty();
        assertThat(file.hasVisitAt("35020001")).isFalse();
        assertThat(file.shows(VISIT.value())).isFalse();
    }

    @Test
    void an_institution_that_treated_the_citizen_is_known() {
        var file = file(visit(1, "2024-01-01T00:00:00Z"));
        assertThat(file.hasVisitAt("35020602")).isTrue();
        assertThat(file.hasVisitAt("35020001")).isFalse();
    }

    private static VisitEvent sensitive(int number, String institution) {
        var account = new Account(
                institution,
                "S" + number,
                1,
                VisitKind.OUTPATIENT,
                NOW,
                null,
                "心理科",
                0,
                1,
                List.of(),
                new Term("outpatient", 2041, 1),
                "r",
                "h",
                "{\"diagnoses\":[{\"code\":\"F10.2\"}],\"observations\":[{\"value\":1.10}]}");
        return new VisitRecorded(new VisitId(new UUID(0, number)), CITIZEN, account, NOW);
    }

    private static ConsentTerms terms(String institution, Sensitivity... opens) {
        return new ConsentTerms(
                institution, List.of(opens), LocalDate.parse("2026-11-20"), LocalDate.parse("2026-11-30"));
    }

    private static ConsentEvent consent(int number, ConsentTerms terms) {
        return new ConsentGiven(new ConsentId(new UUID(1, number)), CITIZEN, terms, 1, "outpatient-2041", NOW);
    }

    private static Set<Sensitivity> openTo(HealthFile file, String institution) {
        return file.permits().inForce("clerk", institution, NOW).opens();
    }

    @Test
    void what_is_sensitive_is_sealed_and_the_file_says_that_something_is() {
        var file = file(visit(1, "2024-01-01T00:00:00Z"), sensitive(2, "35020602"));
        var stranger = file.openedTo("35020001", Set.of());
        assertThat(stranger.shownCount()).isEqualTo(1);
        assertThat(stranger.sealed()).isTrue();
        var own = file.openedTo("35020602", Set.of());
        assertThat(own.shownCount()).isEqualTo(2);
        assertThat(own.sealed()).isFalse();
        assertThat(file.withoutSensitive().shownCount()).isEqualTo(1);
    }

    @Test
    void a_visit_in_two_categories_needs_both_opened() {
        var file = file(sensitive(1, "35020602"));
        assertThat(file.openedTo("35020001", Set.of(Sensitivity.ADDICTION)).sealed())
                .isTrue();
        assertThat(file.openedTo("35020001", Set.of(Sensitivity.ADDICTION, Sensitivity.MENTAL_HEALTH))
                        .sealed())
                .isFalse();
    }

    @Test
    void a_consent_opens_to_whom_it_names_on_its_days_until_it_is_withdrawn() {
        var given = consent(1, terms("35020001", Sensitivity.ADDICTION));
        var file = file(given);
        assertThat(openTo(file, "35020001")).containsExactly(Sensitivity.ADDICTION);
        assertThat(openTo(file, "35020002")).isEmpty();
        assertThat(file.permits().inForce("clerk", "35020001", NOW).consented()).isTrue();
        var late = Instant.parse("2026-11-30T16:00:00Z");
        assertThat(file.permits()
                        .inForce("clerk", "35020001", late.minusMillis(1))
                        .consented())
                .isTrue();
        assertThat(file.permits().inForce("clerk", "35020001", late).consented())
                .isFalse();
        var withdrawn = file(given, new ConsentWithdrawn(given.consent(), CITIZEN, "outpatient-2041", NOW));
        assertThat(openTo(withdrawn, "35020001")).isEmpty();
    }

    @Test
    void a_consent_for_all_opens_a_category_and_no_door() {
        var file = file(consent(1, terms("", Sensitivity.VIOLENCE)));
        var inForce = file.permits().inForce("clerk", "35020001", NOW);
        assertThat(inForce.consented()).isFalse();
        assertThat(inForce.opens()).containsExactly(Sensitivity.VIOLENCE);
    }

    @Test
    void broken_glass_opens_everything_to_one_person_until_it_closes_by_itself() {
        var closes = NOW.plusSeconds(3600);
        var id = new BreakGlassId(new UUID(2, 1));
        var broken = new GlassBroken(
                id, CITIZEN, "35020001", "clerk", Reason.EMERGENCY, "…", 1, "outpatient-2041", NOW, closes);
        var file = file(broken);
        assertThat(openTo(file, "35020001")).containsExactlyInAnyOrder(Sensitivity.values());
        assertThat(file.permits().inForce("other", "35020001", NOW).glass()).isFalse();
        assertThat(file.permits().inForce("clerk", "35020002", NOW).glass()).isFalse();
        assertThat(file.permits().inForce("clerk", "35020001", closes).glass()).isFalse();
        var reviewed =
                new BreakGlassReviewed(id, CITIZEN, "35020001", "bureau", Verdict.UNJUSTIFIED, "outpatient-2041", NOW);
        assertThat(openTo(file(broken, reviewed), "35020001")).isEmpty();
    }

    @Test
    void a_file_that_nobody_reads_permits_nothing_in_whatever_order_it_is_said() {
        var given = consent(1, terms("35020001"));
        var erased = new CitizenErased(CITIZEN.value());
        assertThat(file(given, erased)).isEqualTo(file(erased, given));
    }

    @Test
    void the_form_keeps_what_is_sensitive_and_what_is_permitted() {
        var form = new FileDocumentForm();
        var index = new FileDocument.Index(
                file(sensitive(1, "35020602"), visit(2, "2024-01-01T00:00:00Z"), consent(1, terms("35020001"))));
        assertThat(form.decode(form.encode(index))).isEqualTo(index);
        assertThat(index.file().entries().getFirst().sensitive())
                .containsExactlyInAnyOrder(Sensitivity.ADDICTION, Sensitivity.MENTAL_HEALTH);
    }

    @Test
    void erasure_restricts_whether_it_is_heard_before_or_after_the_visits() {
        var erased = new CitizenErased(CITIZEN.value());
        assertThat(file(erased, visit(1, "2024-01-01T00:00:00Z")))
                .isEqualTo(file(visit(1, "2024-01-01T00:00:00Z"), erased))
                .extracting(HealthFile::restricted)
                .isEqualTo(true);
    }

    @Test
    void what_is_shredded_leaves_the_index_and_what_is_kept_stays_listed() {
        var gone = visit(1, "2005-01-01T00:00:00Z");
        var kept = visit(2, "2024-01-01T00:00:00Z");
        var shredded = new VisitsShredded(
                CITIZEN, List.of("outpatient-2020"), List.of(gone.visit()), 1, LocalDate.parse("2026-11-25"));
        var file = file(gone, kept, new FileRestricted(CITIZEN, 1, LocalDate.parse("2026-11-25")), shredded);
        assertThat(file.restricted()).isTrue();
        assertThat(file.entries())
                .extracting(FileEntry::visit)
                .containsExactly(kept.visit().value());
    }

    @Test
    void a_visit_set_aside_has_no_document_any_more_and_gets_none_by_a_correction() {
        var projection = new FileDocumentProjection(new Policies().sensitivity().newest());
        var aside = fact(new VisitsSetAside(CITIZEN, List.of(VISIT), LocalDate.parse("2026-11-25")));
        var id = "visit/" + VISIT.value();
        assertThat(projection.idsOf(aside)).containsExactly(id);
        var recorded = projection.project(
                id, Optional.empty(), fact(new VisitRecorded(VISIT, CITIZEN, account(1, "{}"), NOW)));
        assertThat(recorded).isPresent();
        var after = projection.project(id, recorded, aside);
        assertThat(after).isEmpty();
        assertThat(projection.project(id, after, fact(new VisitAmended(VISIT, CITIZEN, account(2, "{}"), NOW))))
                .isEmpty();
    }

    private static Fact fact(Object what) {
        return new Fact(what, "some/1", UUID.randomUUID(), 1, NOW);
    }

    @Test
    void the_form_keeps_everything() {
        var form = new FileDocumentForm();
        var file = file(
                visit(1, "2024-01-01T00:00:00Z"),
                new VisitRecorded(VISIT, CITIZEN, account(1, "{}"), NOW),
                visit(2, "2026-01-01T00:00:00Z"),
                withdrawn);
        var index = new FileDocument.Index(file);
        assertThat(form.decode(form.encode(index))).isEqualTo(index);
        assertThat(form.encode(index)).hasSize(6 + 3 * (43 + 24 + 8));
    }
}
