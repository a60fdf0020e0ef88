package city.healthcard.card.intake;

import city.healthcard.card.application.Application;
import city.healthcard.card.application.ApplicationCommand.AbandonApplication;
import city.healthcard.card.application.ApplicationCommand.CorrectApplication;
import city.healthcard.card.application.ApplicationCommand.GiveWay;
import city.healthcard.card.application.ApplicationCommand.SubmitApplication;
import city.healthcard.card.application.ApplicationCommand.WithdrawApplication;
import city.healthcard.card.application.ApplicationDecider;
import city.healthcard.card.application.ApplicationForm;
import city.healthcard.card.application.ApplicationRefusal;
import city.healthcard.card.application.Desk;
import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.citizen.Citizen.Holding.Applying;
import city.healthcard.card.citizen.CitizenCommand.BeginApplication;
import city.healthcard.card.citizen.CitizenCommand.BeginUnseen;
import city.healthcard.card.citizen.CitizenCommand.CloseApplication;
import city.healthcard.card.citizen.CitizenCommand.CorrectPerson;
import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.citizen.Papers;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.Sighting;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.insurance.InsuranceRegistry;
import city.healthcard.card.insurance.InsuranceRegistry.Answer;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.lifecycle.CardFace.Kind;
import city.healthcard.card.lifecycle.Standing;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.slot.NumberClaims;
import city.healthcard.card.slot.NumberClaims.Holder;
import city.healthcard.card.slot.NumberClaims.Wanted;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.Persons.Found;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.Decision.Rejected;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.ProblemException;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Takes applications in. The claim of the document says whose it is, the citizen's stream whether one more application
/// may be open, and only then is it submitted. Each step may be repeated: a request that broke off is finished by its
/// repetition, or cleared away by the next application for the same citizen.
@Singleton
public class Intake {

    private static final int CONFLICT = 409;

    private final Hearts hearts;
    private final Identification identification;
    private final InsuranceRegistry registry;
    private final NumberIndex index;
    private final NumberClaims claims;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;

    Intake(
            Hearts hearts,
            Identification identification,
            InsuranceRegistry registry,
            NumberIndex index,
            NumberClaims claims,
            PoliciesInForce policies,
            CityCalendar calendar) {
        this.hearts = hearts;
        this.identification = identification;
        this.registry = registry;
        this.index = index;
        this.claims = claims;
        this.policies = policies;
        this.calendar = calendar;
    }

    /// Takes an application in; leaves as a problem when a rule forbids it, or when the registry does not
    /// confirm that the applicant is insured. Nothing is written before both are known.
    public Uni<Submission> submit(ReadForm declared, Desk desk, CommandId cause) {
        refuseBrokenForm(
                submission(new ApplicationId(cause.value()), new CitizenId(cause.value()), "", declared.form(), desk));
        return confirmed(declared.form())
                .chain(form -> take(new ReadForm(form, declared.validity(), declared.mother()), desk, cause));
    }

    /// The form as the registry confirms it.
    private Uni<ApplicationForm> confirmed(ApplicationForm form) {
        var number = form.coverage().socialSecurityCard();
        return number == null
                ? Uni.createFrom().item(form)
                : registry.ask(form.applicant().document(), Kind.SOCIAL_SECURITY, number)
                        .map(answer -> switch (answer) {
                            case Answer.Confirmed yes ->
                                form.with(form.coverage().confirmed(yes.until()));
                            case Answer.NotConfirmed _ -> throw notConfirmed();
                        });
    }

    private static ProblemException notConfirmed() {
        return RequestProblems.invalid()
                .at(
                        "/coverage/socialSecurityCard",
                        "参保登记系统未能确认此卡属于本人，请核对卡号。",
                        "The insurance registry does not confirm this card for this person; check its number.")
                .exception();
    }

    /// The application that a submission will be.
    public static ApplicationId applicationOf(CommandId cause) {
        return Objects.requireNonNull(NumberIndex.applicationOf(NumberIndex.applicationNumber(cause)));
    }

    private Uni<Submission> take(ReadForm read, Desk desk, CommandId cause) {
        var form = read.form();
        var number = NumberIndex.applicationNumber(cause);
        var application = applicationOf(cause);
        var candidate = new CitizenId(cause.idFor("citizen"));
        return identification
                .personOf(form.applicant().document(), candidate, cause)
                .chain(found -> papers(read, desk, found.via())
                        .chain(papers -> begin(found.living(), application, form, desk, papers, cause))
                        .chain(() -> claimSocialSecurityCard(form, found.living(), application, cause))
                        .chain(() -> hearts.ask(
                                application, submission(application, found.living(), number, form, desk), cause))
                        .map(Settled::done)
                        .map(done ->
                                new Submission(application, number, found.living(), done.version(), done.repeated())));
    }

    private Uni<Papers> papers(ReadForm read, Desk desk, @Nullable CitizenId holder) {
        var seen = desk.institution() == null ? null : new Sighting(desk.by(), desk.institution(), calendar.today());
        return guardianAsCitizen(read.form())
                .map(guardian -> new Papers(read.validity(), seen, read.mother(), guardian.orElse(null), holder));
    }

    /// The guardian as a citizen, if the city knows one by the guardian's document.
    private Uni<Optional<CitizenId>> guardianAsCitizen(ApplicationForm form) {
        return form.guardian() == null
                ? Uni.createFrom().item(Optional.empty())
                : identification.ownerOf(form.guardian().document());
    }

    /// Takes a returned application in again.
    public Uni<Done<ApplicationRefusal>> correct(
            ApplicationId application, ApplicationForm declared, CommandId cause, OptionalLong expected) {
        return confirmed(declared).chain(form -> correctAs(application, correction(form, null, null), cause, expected));
    }

    /// Takes a returned application in again that was corrected at home.
    ///
    /// @param round what was seen of it; absent when nobody has said
    /// @param district whose queue it joins from now on; absent to stay in its own
    public Uni<Done<ApplicationRefusal>> correctUnseen(
            ApplicationId application,
            ApplicationForm declared,
            @Nullable Integer round,
            @Nullable String district,
            CommandId cause) {
        return confirmed(declared)
                .chain(form -> correctAs(application, correction(form, round, district), cause, OptionalLong.empty()));
    }

    private CorrectApplication correction(ApplicationForm form, @Nullable Integer round, @Nullable String district) {
        var today = calendar.today();
        return new CorrectApplication(form, round, district, today, policies.on(today));
    }

    private Uni<Done<ApplicationRefusal>> correctAs(
            ApplicationId application, CorrectApplication correction, CommandId cause, OptionalLong expected) {
        return hearts.ask(application, correction, cause, expected)
                .map(Settled::done)
                .call(() -> hearts.stateOf(application)
                        .chain(state -> state instanceof Application.Open open
                                        && open.desk().institution() == null
                                ? Uni.createFrom().voidItem()
                                : declare(
                                        application,
                                        correction.form(),
                                        CommandId.named(
                                                "correct person", cause.value().toString()))));
    }

    /// An auditor has approved what was said at home: it is known of the person from now on.
    ///
    /// @param round the one that was approved; what a later one says waits for its own approval
    public Uni<Void> declareApproved(ApplicationId application, int round, CommandId cause) {
        return hearts.stateOf(application)
                .chain(state -> state instanceof Application.Open open
                                && open.desk().institution() == null
                                && open.round() == round
                        ? declare(application, open.form(), CommandId.named("declare approved", cause.toString()))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> declare(ApplicationId application, ApplicationForm form, CommandId cause) {
        return citizenOf(application)
                .chain(citizen ->
                        correction(application, form).chain(correction -> hearts.ask(citizen, correction, cause)))
                .replaceWithVoid();
    }

    private Uni<CorrectPerson> correction(ApplicationId application, ApplicationForm form) {
        var today = calendar.today();
        return guardianAsCitizen(form)
                .chain(guardian -> identification
                        .find(form.applicant().document())
                        .map(holder -> new CorrectPerson(
                                application,
                                form.applicant(),
                                holder.map(Found::via).orElse(null),
                                form.guardian(),
                                guardian.orElse(null),
                                today,
                                policies.on(today))));
    }

    /// Ends an application that is wanted no longer.
    public Uni<Done<ApplicationRefusal>> withdraw(ApplicationId application, CommandId cause, OptionalLong expected) {
        return hearts.ask(application, new WithdrawApplication(), cause, expected)
                .map(Settled::done)
                .call(() -> citizenOf(application).chain(citizen -> close(citizen, application)));
    }

    /// Frees the citizen for another application once this one has ended without a card.
    public Uni<Outcome<CitizenRefusal>> close(CitizenId citizen, ApplicationId application) {
        return hearts.ask(citizen, new CloseApplication(application), CommandId.named("close", application.toString()));
    }

    private SubmitApplication submission(
            ApplicationId application, CitizenId citizen, String number, ApplicationForm form, Desk desk) {
        var today = calendar.today();
        return new SubmitApplication(application, citizen, number, form, desk, today, policies.on(today));
    }

    /// Before anything is written: a form that breaks a rule leaves no trace.
    private static void refuseBrokenForm(SubmitApplication submit) {
        if (new ApplicationDecider().decide(submit, new Application.Unsubmitted()) instanceof Rejected<?, ?>(var reason)
                && reason instanceof ApplicationRefusal refusal) {
            throw RefusalProblems.of(refusal).exception();
        }
    }

    private Uni<?> claimSocialSecurityCard(
            ApplicationForm form, CitizenId citizen, ApplicationId application, CommandId cause) {
        var number = form.coverage().socialSecurityCard();
        if (number == null) {
            return Uni.createFrom().voidItem();
        }
        // The registry has confirmed whose the number is; a card that was never issued has no better claim.
        return claims.take(new Wanted(citizen, number, index.cardOf(application, number), _ -> true), cause)
                .chain(holder -> switch (holder) {
                    case Holder.Candidate _ -> Uni.createFrom().voidItem();
                    case Holder.Other other
                    when servesBeside(other.state()) -> Uni.createFrom().voidItem();
                    case Holder.Other _, Holder.Stranger _ ->
                        close(citizen, application).chain(() -> Uni.createFrom().failure(cardInUse()));
                });
    }

    /// The citizen's social security card serves beside the own card; it is to become the own one.
    private boolean servesBeside(Card card) {
        return Standing.of(card, calendar.today()) == Standing.USABLE
                && card.knownFace()
                        .filter(face -> face.kind() == Kind.SOCIAL_SECURITY)
                        .isPresent();
    }

    private static ProblemException cardInUse() {
        return Problem.of(
                        CONFLICT,
                        "application.social-security-card-in-use",
                        "此社会保障卡已登记在他人名下，或已被停用。",
                        "This social security card is registered for somebody else, or is blocked.")
                .exception();
    }

    private Uni<?> begin(
            CitizenId citizen,
            ApplicationId application,
            ApplicationForm form,
            Desk desk,
            Papers papers,
            CommandId cause) {
        var today = calendar.today();
        var declared = new BeginApplication(
                citizen, form.applicant(), form.guardian(), papers, application, today, policies.on(today));
        var command = desk.institution() == null ? new BeginUnseen(declared) : declared;
        return hearts.ask(citizen, command, cause).chain(outcome -> switch (outcome) {
            case Refused<CitizenRefusal>(var reason)
            when reason == CitizenRefusal.ALREADY_APPLYING ->
                clearAway(citizen, desk)
                        .chain(() -> hearts.ask(citizen, command, cause))
                        .map(Settled::done);
            case Refused<CitizenRefusal> _, Done<CitizenRefusal> _, Outcome.Outdated<CitizenRefusal> _ ->
                Uni.createFrom().item(() -> Settled.done(outcome));
        });
    }

    /// An application that was begun and never submitted, because its request broke off, stands in nobody's
    /// way. Nor does one that somebody who knew the number sent from home, in the way of whoever has the
    /// document.
    private Uni<?> clearAway(CitizenId citizen, Desk desk) {
        return hearts.stateOf(citizen).chain(state -> {
            if (!(state instanceof Citizen.Known known && known.holding() instanceof Applying applying)) {
                return Uni.createFrom().voidItem();
            }
            var open = applying.application();
            return hearts.ask(open, new AbandonApplication(open, citizen), CommandId.named("abandon", open.toString()))
                    .chain(outcome -> outcome instanceof Done<?> || desk.institution() == null
                            ? Uni.createFrom().item(outcome)
                            : hearts.ask(open, new GiveWay(), CommandId.named("give way", open.toString())))
                    .chain(outcome -> outcome instanceof Done<?>
                            ? close(citizen, open).replaceWithVoid()
                            : Uni.createFrom().voidItem());
        });
    }

    private Uni<CitizenId> citizenOf(ApplicationId application) {
        return hearts.stateOf(application).map(state -> switch (state) {
            case Application.Open open -> open.citizen();
            case Application.InProduction making -> making.before().citizen();
            case Application.Fulfilled done -> done.before().citizen();
            case Application.Rejected rejected -> rejected.before().citizen();
            case Application.Withdrawn withdrawn -> withdrawn.before().citizen();
            case Application.Unsubmitted _, Application.Abandoned _ ->
                throw RefusalProblems.of(ApplicationRefusal.NOT_SUBMITTED).exception();
        });
    }
}
