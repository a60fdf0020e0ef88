package city.healthcard.card.citizen;

import static city.healthcard.card.People.APPLICATION;
import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.OTHER_APPLICATION;
import static city.healthcard.card.People.OTHER_CARD;
import static city.healthcard.card.People.POLICY;
import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.People.adult;
import static city.healthcard.card.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.citizen.Citizen.Merged;
import city.healthcard.card.citizen.CitizenCommand.AbsorbCitizen;
import city.healthcard.card.citizen.CitizenCommand.ApproveMerge;
import city.healthcard.card.citizen.CitizenCommand.ApproveUnmerge;
import city.healthcard.card.citizen.CitizenCommand.BeginApplication;
import city.healthcard.card.citizen.CitizenCommand.CloseApplication;
import city.healthcard.card.citizen.CitizenCommand.EraseOtherName;
import city.healthcard.card.citizen.CitizenCommand.FindDistinct;
import city.healthcard.card.citizen.CitizenCommand.RecordDeath;
import city.healthcard.card.citizen.CitizenCommand.RefuseMerge;
import city.healthcard.card.citizen.CitizenCommand.RefuseUnmerge;
import city.healthcard.card.citizen.CitizenCommand.RequestMerge;
import city.healthcard.card.citizen.CitizenCommand.RequestUnmerge;
import city.healthcard.card.citizen.CitizenCommand.SeparateCitizen;
import city.healthcard.card.citizen.CitizenEvent.CitizenAbsorbed;
import city.healthcard.card.citizen.CitizenEvent.CitizenApplicationClosed;
import city.healthcard.card.citizen.CitizenEvent.CitizenApplied;
import city.healthcard.card.citizen.CitizenEvent.CitizenCardTaken;
import city.healthcard.card.citizen.CitizenEvent.CitizenDied;
import city.healthcard.card.citizen.CitizenEvent.CitizenErased;
import city.healthcard.card.citizen.CitizenEvent.CitizenFoundDistinct;
import city.healthcard.card.citizen.CitizenEvent.CitizenMergeRefused;
import city.healthcard.card.citizen.CitizenEvent.CitizenMergeRequested;
import city.healthcard.card.citizen.CitizenEvent.CitizenMerged;
import city.healthcard.card.citizen.CitizenEvent.CitizenRegistered;
import city.healthcard.card.citizen.CitizenEvent.CitizenSeparated;
import city.healthcard.card.citizen.CitizenEvent.CitizenUnmergeRefused;
import city.healthcard.card.citizen.CitizenEvent.CitizenUnmergeRequested;
import city.healthcard.card.citizen.CitizenEvent.CitizenUnmerged;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.Validity;
import city.healthcard.eventsourcing.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MergeTest {

    private static final CitizenId SURVIVOR = new CitizenId(new UUID(1, 2));
    private static final UUID MERGE = new UUID(7, 1);
    private static final UUID UNMERGE = new UUID(7, 2);
    private static final MergeRequest ASKED = request(MERGE, SURVIVOR);
    private static final MergeRequest BACK = request(UNMERGE, SURVIVOR);
    private static final CitizenEvent REGISTERED = new CitizenRegistered(CITIZEN, adult(), null, TODAY);
    private static final CitizenEvent REQUESTED = new CitizenMergeRequested(CITIZEN, ASKED);
    private static final CitizenEvent MERGED = new CitizenMerged(CITIZEN, SURVIVOR, MERGE, "auditor", TODAY);
    private static final CitizenEvent OTHER =
            new CitizenRegistered(SURVIVOR, person(LocalDate.of(1990, 1, 1), 3), null, TODAY);
    private static final CitizenEvent ABSORBED = new CitizenAbsorbed(SURVIVOR, CITIZEN, MERGE, null, TODAY);

    private static Scenario<CitizenCommand, Citizen, CitizenEvent, CitizenRefusal> citizen(CitizenEvent... history) {
        return Scenario.of(new CitizenDecider()).given(history);
    }

    @Test
    void one_asks_and_another_lets_them_be_one() {
        citizen(REGISTERED)
                .when(new RequestMerge(ASKED))
                .then(REQUESTED)
                .when(new RequestMerge(ASKED))
                .thenNothing()
                .when(new RequestMerge(request(UNMERGE, SURVIVOR)))
                .thenRefused(CitizenRefusal.MERGE_ALREADY_OPEN)
                .when(new ApproveMerge(MERGE, "clerk", TODAY))
                .thenRefused(CitizenRefusal.MERGE_BY_SAME_PERSON)
                .when(new ApproveMerge(MERGE, "auditor", TODAY))
                .then(MERGED)
                .when(new ApproveMerge(MERGE, "auditor", TODAY))
                .thenRefused(CitizenRefusal.MERGED);
    }

    @Test
    void nobody_is_merged_with_themselves_or_unasked() {
        citizen(REGISTERED)
                .when(new RequestMerge(request(MERGE, CITIZEN)))
                .thenRefused(CitizenRefusal.MERGE_WITH_ITSELF)
                .when(new ApproveMerge(MERGE, "auditor", TODAY))
                .thenRefused(CitizenRefusal.MERGE_NOT_OPEN)
                .when(new RefuseMerge(MERGE, "", "auditor", TODAY))
                .thenRefused(CitizenRefusal.MERGE_NOT_OPEN);
        citizen().when(new RequestMerge(ASKED)).thenRefused(CitizenRefusal.UNKNOWN);
    }

    @Test
    void a_merge_turned_down_changes_nothing() {
        citizen(REGISTERED, REQUESTED)
                .when(new RefuseMerge(MERGE, "双胞胎", "auditor", TODAY))
                .then(new CitizenMergeRefused(CITIZEN, SURVIVOR, MERGE, "双胞胎", "auditor", TODAY))
                .when(new RequestMerge(BACK))
                .then(new CitizenMergeRequested(CITIZEN, BACK));
    }

    @Test
    void what_is_another_name_is_asked_for_nothing_more() {
        citizen(REGISTERED, REQUESTED, MERGED)
                .when(new BeginApplication(CITIZEN, adult(), null, Papers.NONE, APPLICATION, TODAY, POLICY))
                .thenRefused(CitizenRefusal.MERGED)
                .when(new RequestMerge(ASKED))
                .thenRefused(CitizenRefusal.MERGED)
                .when(new AbsorbCitizen(SURVIVOR, MERGE, null, TODAY))
                .thenRefused(CitizenRefusal.MERGED)
                .when(new RecordDeath(TODAY, null, "bureau", TODAY))
                .thenRefused(CitizenRefusal.MERGED);
    }

    @Test
    void what_was_open_under_the_other_name_still_ends() {
        citizen(REGISTERED, new CitizenApplied(CITIZEN, APPLICATION), REQUESTED, MERGED)
                .when(new CloseApplication(APPLICATION))
                .then(new CitizenApplicationClosed(CITIZEN, APPLICATION))
                .when(new EraseOtherName(null))
                .then(new CitizenErased(CITIZEN, List.of(APPLICATION), null));
    }

    @Test
    void the_card_comes_with_the_name_when_there_is_no_other() {
        citizen(OTHER)
                .when(new AbsorbCitizen(CITIZEN, MERGE, CARD, TODAY))
                .then(new CitizenAbsorbed(SURVIVOR, CITIZEN, MERGE, CARD, TODAY))
                .when(new BeginApplication(
                        SURVIVOR, person(LocalDate.of(1990, 1, 1), 3), null, Papers.NONE, APPLICATION, TODAY, POLICY))
                .thenRefused(CitizenRefusal.ALREADY_HAS_CARD)
                .when(new SeparateCitizen(CITIZEN, MERGE, CARD, TODAY))
                .then(new CitizenSeparated(SURVIVOR, CITIZEN, MERGE, CARD, TODAY))
                .when(new SeparateCitizen(CITIZEN, MERGE, CARD, TODAY))
                .thenRefused(CitizenRefusal.NOT_MERGED);
        citizen(
                        OTHER,
                        new CitizenApplied(SURVIVOR, APPLICATION),
                        new CitizenCardTaken(SURVIVOR, APPLICATION, OTHER_CARD))
                .when(new AbsorbCitizen(CITIZEN, MERGE, CARD, TODAY))
                .then(ABSORBED)
                .when(new AbsorbCitizen(CITIZEN, MERGE, CARD, TODAY))
                .thenNothing();
    }

    @Test
    void who_applies_does_not_take_in_a_card() {
        citizen(OTHER, new CitizenApplied(SURVIVOR, APPLICATION))
                .when(new AbsorbCitizen(CITIZEN, MERGE, CARD, TODAY))
                .thenRefused(CitizenRefusal.MERGE_WHILE_APPLYING)
                .when(new AbsorbCitizen(CITIZEN, MERGE, null, TODAY))
                .then(ABSORBED);
    }

    @Test
    void the_dead_keep_their_name() {
        citizen(REGISTERED, new CitizenDied(CITIZEN, TODAY, null, "bureau"), REQUESTED)
                .when(new ApproveMerge(MERGE, "auditor", TODAY))
                .thenRefused(CitizenRefusal.DECEASED);
    }

    @Test
    void who_comes_with_a_document_of_the_other_name_applies_and_keeps_the_own() {
        var papers = new Papers(Validity.UNLIMITED, null, null, null, CITIZEN);
        citizen(OTHER, ABSORBED)
                .when(new BeginApplication(SURVIVOR, adult(), null, Papers.NONE, APPLICATION, TODAY, POLICY))
                .thenRefused(CitizenRefusal.OTHER_PERSON)
                .when(new BeginApplication(SURVIVOR, adult(), null, papers, OTHER_APPLICATION, TODAY, POLICY))
                .then(new CitizenApplied(SURVIVOR, OTHER_APPLICATION));
    }

    @Test
    void a_merge_is_taken_back_by_two_and_what_was_known_is_known_again() {
        citizen(REGISTERED, REQUESTED, MERGED)
                .when(new RequestUnmerge(request(UNMERGE, CITIZEN)))
                .thenRefused(CitizenRefusal.NOT_MERGED)
                .when(new RequestUnmerge(BACK))
                .then(new CitizenUnmergeRequested(CITIZEN, BACK))
                .when(new RequestUnmerge(BACK))
                .thenNothing()
                .when(new ApproveUnmerge(UNMERGE, "clerk", TODAY))
                .thenRefused(CitizenRefusal.MERGE_BY_SAME_PERSON)
                .when(new RefuseUnmerge(UNMERGE, "确为一人", "auditor", TODAY))
                .then(new CitizenUnmergeRefused(CITIZEN, SURVIVOR, UNMERGE, "确为一人", "auditor", TODAY))
                .when(new ApproveUnmerge(UNMERGE, "auditor", TODAY))
                .thenRefused(CitizenRefusal.MERGE_NOT_OPEN);
        var apart = new CitizenUnmerged(CITIZEN, SURVIVOR, MERGE, "auditor", TODAY);
        citizen(REGISTERED, REQUESTED, MERGED, new CitizenUnmergeRequested(CITIZEN, BACK))
                .when(new ApproveUnmerge(UNMERGE, "auditor", TODAY))
                .then(apart)
                .when(new RequestUnmerge(BACK))
                .thenRefused(CitizenRefusal.NOT_MERGED);
        var decider = new CitizenDecider();
        assertThat(decider.fold(
                        List.of(REGISTERED, REQUESTED, MERGED, new CitizenUnmergeRequested(CITIZEN, BACK), apart)))
                .isEqualTo(decider.fold(List.of(REGISTERED)));
        assertThat(((Merged) decider.fold(List.of(REGISTERED, REQUESTED, MERGED))).before())
                .isEqualTo(decider.fold(List.of(REGISTERED)));
    }

    @Test
    void two_who_look_alike_are_found_distinct_once() {
        var distinct = new FindDistinct(SURVIVOR, "双胞胎", "auditor", TODAY);
        citizen(REGISTERED)
                .when(distinct)
                .then(new CitizenFoundDistinct(CITIZEN, SURVIVOR, "双胞胎", "auditor", TODAY))
                .when(distinct)
                .thenNothing()
                .when(new FindDistinct(CITIZEN, "", "auditor", TODAY))
                .thenRefused(CitizenRefusal.MERGE_WITH_ITSELF);
        citizen(REGISTERED, REQUESTED).when(distinct).thenRefused(CitizenRefusal.MERGE_ALREADY_OPEN);
        citizen(OTHER, ABSORBED)
                .when(new FindDistinct(CITIZEN, "", "auditor", TODAY))
                .thenRefused(CitizenRefusal.MERGED);
    }

    @Test
    void the_documents_of_all_names_are_seen_together() {
        var decider = new CitizenDecider();
        var living = (Known) decider.fold(List.of(OTHER, ABSORBED));
        var absorbed = (Known) decider.fold(List.of(REGISTERED));
        assertThat(living.bears(adult().document())).isFalse();
        assertThat(living.together(List.of(absorbed)).bears(adult().document())).isTrue();
    }

    private static MergeRequest request(UUID id, CitizenId other) {
        return new MergeRequest(id, other, "一人两份登记", "户口簿", "clerk", TODAY);
    }
}
