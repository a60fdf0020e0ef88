package city.healthcard.card.citizen;

import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.POLICY;
import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.People.guardian;
import static city.healthcard.card.People.person;
import static city.healthcard.card.People.residentId;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.citizen.Citizen.Erased;
import city.healthcard.card.citizen.Citizen.Holding.Carrying;
import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.citizen.CitizenCommand.ApproveCorrection;
import city.healthcard.card.citizen.CitizenCommand.ApproveErasure;
import city.healthcard.card.citizen.CitizenCommand.BeginApplication;
import city.healthcard.card.citizen.CitizenCommand.CloseApplication;
import city.healthcard.card.citizen.CitizenCommand.CorrectPerson;
import city.healthcard.card.citizen.CitizenCommand.GiveUpCard;
import city.healthcard.card.citizen.CitizenCommand.LiftHold;
import city.healthcard.card.citizen.CitizenCommand.LinkDocument;
import city.healthcard.card.citizen.CitizenCommand.PlaceHold;
import city.healthcard.card.citizen.CitizenCommand.RecordDeath;
import city.healthcard.card.citizen.CitizenCommand.RecordEmigration;
import city.healthcard.card.citizen.CitizenCommand.RefuseCorrection;
import city.healthcard.card.citizen.CitizenCommand.RefuseErasure;
import city.healthcard.card.citizen.CitizenCommand.RenewDocument;
import city.healthcard.card.citizen.CitizenCommand.RequestCorrection;
import city.healthcard.card.citizen.CitizenCommand.RequestErasure;
import city.healthcard.card.citizen.CitizenCommand.ReviewGuardianship;
import city.healthcard.card.citizen.CitizenCommand.TakeCard;
import city.healthcard.card.citizen.CitizenCommand.UnlinkDocument;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.identity.DocumentType;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Original;
import city.healthcard.card.identity.Person;
import city.healthcard.card.identity.PersonName;
import city.healthcard.card.identity.Sex;
import city.healthcard.card.identity.Validity;
import city.healthcard.eventsourcing.Decision.Accepted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Lives made of random commands. Run again with `-Dseed=…` what a failure names.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CitizenPropertyTest {

    private static final int LIVES = 400;
    private static final int COMMANDS = 60;

    private final CitizenDecider decider = new CitizenDecider();

    @Test
    void whatever_is_asked_in_whatever_order_a_citizen_stays_whole() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("CitizenPropertyTest seed " + seed);
        var random = new Random(seed);
        for (var life = 0; life < LIVES; life++) {
            live(random, "seed %d, life %d".formatted(seed, life));
        }
    }

    private void live(Random random, String where) {
        var history = new ArrayList<CitizenEvent>();
        var hasCarried = false;
        for (var i = 0; i < COMMANDS; i++) {
            var before = decider.fold(history);
            var command = command(random);
            if (decider.decide(command, before) instanceof Accepted<CitizenEvent, CitizenRefusal> accepted) {
                history.addAll(accepted.events());
                var after = decider.fold(history);
                check(
                        command,
                        before,
                        after,
                        where + ", command " + i + ": " + command.getClass().getSimpleName());
                assertRepeatable(command, after, where);
                hasCarried |= after instanceof Known known && known.holding() instanceof Carrying;
                assertThat(hasCarried && after instanceof Known known && isOnlySaid(known))
                        .as(where + ": whoever has carried a card is more than what was said at home")
                        .isFalse();
            }
        }
    }

    /// What was done once is either already so or no longer possible; it never happens twice.
    private void assertRepeatable(CitizenCommand command, Citizen after, String where) {
        if (decider.decide(command, after) instanceof Accepted<CitizenEvent, CitizenRefusal> again) {
            assertThat(again.events())
                    .as(where + ", again " + command.getClass().getSimpleName())
                    .isEmpty();
        }
    }

    private static void check(CitizenCommand command, Citizen before, Citizen after, String where) {
        if (before instanceof Erased) {
            assertThat(after).as(where).isEqualTo(before);
        }
        if (after instanceof Erased && before instanceof Known was) {
            assertThat(was.forgetting().holds())
                    .as(where + ": nobody is forgotten while it is forbidden")
                    .isEmpty();
        }
        if (!(after instanceof Known known)) {
            return;
        }
        if (command instanceof RecordDeath death) {
            assertThat(known.diedOn())
                    .as(where + ": no day of death but the recorded one is accepted")
                    .isEqualTo(death.diedOn());
        }
        if (command instanceof RecordEmigration emigration) {
            assertThat(known.leftOn())
                    .as(where + ": no day of leaving but the recorded one is accepted")
                    .isEqualTo(emigration.leftOn());
        }
        assertThat(known.documents().stream().map(it -> it.document().key()))
                .as(where + ": no document twice")
                .doesNotHaveDuplicates();
        assertThat(known.bears(known.person().document()))
                .as(where + ": the document of registration is in force")
                .isTrue();
        assertThat(known.family().guardian() == null
                        && known.family().guardianship().rights().mayAct())
                .as(where + ": nobody acts as a guardian who is none")
                .isFalse();
        if (before instanceof Known was) {
            assertThat(known.id()).as(where).isEqualTo(was.id());
            assertThat(!(command instanceof BeginApplication)
                            || !isMoreThanSaid(was)
                            || known.person().mayBe(was.person()))
                    .as(where + ": applying again makes nobody somebody else")
                    .isTrue();
            if (was.diedOn() != null) {
                assertThat(known.diedOn()).as(where + ": dead for ever").isEqualTo(was.diedOn());
            }
        }
    }

    private static boolean isOnlySaid(Known known) {
        return known.documents().stream().anyMatch(it -> DeclarationRules.isOnlySaid(it.document(), known));
    }

    private static boolean isMoreThanSaid(Known was) {
        return was.applications().isEmpty()
                || was.holding().givenUp() != null
                || was.documents().size() > 1
                || was.documents().getFirst().original().seen() != null;
    }

    private static CitizenCommand command(Random random) {
        var application = new ApplicationId(new UUID(2, random.nextInt(3)));
        var card = new CardId(new UUID(3, random.nextInt(2)));
        var day = TODAY.plusMonths(random.nextInt(240));
        var guarding = random.nextBoolean() ? guardian() : null;
        return switch (random.nextInt(18)) {
            case 0, 1, 2 ->
                new BeginApplication(CITIZEN, somebody(random), guarding, Papers.NONE, application, day, POLICY);
            case 3 -> new CorrectPerson(application, somebody(random), null, guarding, null, day, POLICY);
            case 4 -> new CloseApplication(application);
            case 5 -> new TakeCard(application, card);
            case 6 -> new GiveUpCard(card);
            case 7, 8 -> new LinkDocument(original(random), document(random), null, "", day);
            case 9 -> new UnlinkDocument(document(random), "", day);
            case 10, 11 -> new RenewDocument(document(random), original(random), "", day);
            case 12 -> new ReviewGuardianship(day, POLICY);
            case 13 -> new RequestCorrection(correction(random, day));
            case 14 -> new ApproveCorrection(new UUID(6, random.nextInt(2)), "by-" + random.nextInt(2), day, POLICY);
            case 15 -> new RefuseCorrection(new UUID(6, random.nextInt(2)), "", "by-1", day);
            default ->
                switch (random.nextInt(20)) {
                    case 0 -> new RecordDeath(TODAY.minusDays(random.nextInt(2)), null, "bureau", TODAY);
                    case 1 ->
                        new ApproveErasure(new UUID(7, random.nextInt(2)), "by-" + random.nextInt(2), day, POLICY);
                    case 4, 5 ->
                        new RequestErasure(
                                new UUID(7, random.nextInt(2)), ErasureGround.TERM_ENDED, "by-0", TODAY, POLICY);
                    case 6 -> new RefuseErasure(new UUID(7, random.nextInt(2)), KeepingGround.NOT_SETTLED, "by-1", day);
                    case 7 -> new PlaceHold(new LegalHold(new UUID(8, 1), HoldGround.CLAIM, "by-0", day));
                    case 8, 9 -> new LiftHold(new UUID(8, 1), "by-0", day);
                    case 2, 3 -> new RecordEmigration(TODAY.minusDays(random.nextInt(2)), null, "bureau", TODAY);
                    default -> new ReviewGuardianship(day, POLICY);
                };
        };
    }

    private static Person somebody(Random random) {
        return person(TODAY.minusYears(10).minusDays(random.nextInt(2)), 1).bearing(document(random));
    }

    private static Correction correction(Random random, LocalDate day) {
        return new Correction(
                new UUID(6, random.nextInt(2)),
                random.nextBoolean() ? new PersonName("测试" + random.nextInt(2)) : null,
                random.nextBoolean() ? Sex.FEMALE : null,
                null,
                random.nextBoolean() ? document(random) : null,
                "",
                "by-" + random.nextInt(2),
                day);
    }

    private static Original original(Random random) {
        return new Original(document(random), new Validity(null, TODAY.plusYears(random.nextInt(30))), null);
    }

    private static IdentityDocument document(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> residentId(LocalDate.of(2016, 11, 23), 1 + random.nextInt(2));
            case 1 -> new IdentityDocument(DocumentType.PASSPORT, "E1234567" + random.nextInt(4), "CHN");
            default ->
                new IdentityDocument(
                        DocumentType.HOUSEHOLD_REGISTER,
                        residentId(LocalDate.of(2016, 11, 23), 1).number(),
                        "CHN");
        };
    }
}
