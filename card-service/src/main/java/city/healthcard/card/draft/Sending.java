package city.healthcard.card.draft;

import city.healthcard.card.application.Application;
import city.healthcard.card.application.ApplicationRefusal;
import city.healthcard.card.application.Attachment;
import city.healthcard.card.application.Desk;
import city.healthcard.card.attachment.Attachments;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.intake.FormReader;
import city.healthcard.card.intake.Intake;
import city.healthcard.card.intake.ReadForm;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.event.ErasedStream;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Makes an application of a draft, by the same way and with the same refusals as at a desk; or corrects a returned
/// one.
@Singleton
public class Sending {

    /// Who takes applications that nobody takes at a desk.
    private static final String ONLINE = "online";

    private final Intake intake;
    private final Drafts drafts;
    private final Hearts hearts;
    private final Attachments attachments;
    private final TablesInForce tables;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;

    /// An application that was taken.
    private record Sent(ApplicationId application, CitizenId citizen, String number) {}

    Sending(
            Intake intake,
            Drafts drafts,
            Hearts hearts,
            Attachments attachments,
            TablesInForce tables,
            PoliciesInForce policies,
            CityCalendar calendar) {
        this.intake = intake;
        this.drafts = drafts;
        this.hearts = hearts;
        this.attachments = attachments;
        this.tables = tables;
        this.policies = policies;
        this.calendar = calendar;
    }

    /// Which questions are asked today.
    public Questionnaire questionnaire() {
        return new Questionnaire(tables.reader(), policies.on(calendar.today()));
    }

    /// Sends it; answers the application's number. Leaves as a problem when it is not taken; the
    /// draft stays. Whoever sends the same answers again gets the same application.
    public Uni<String> send(Draft draft) {
        return Uni.createFrom()
                .deferred(() -> {
                    var answers = draft.answers();
                    var form = FormReader.read(questionnaire().application(answers), tables.reader());
                    var application = answers.correcting() == null
                            ? Intake.applicationOf(draft.cause())
                            : new ApplicationId(answers.correcting());
                    return drafts.noteSending(draft, application)
                            .chain(() -> (answers.correcting() == null
                                            ? submit(draft, form)
                                            : correct(draft, form, application))
                                    .onFailure()
                                    .call(() -> drafts.noteNotTaken(draft)));
                })
                .chain(sent -> finish(draft, sent));
    }

    /// The number of the application that came of the draft, although whoever sent it was never told:
    /// somebody died between taking it and saying so. What was left to do is done first. Empty when none
    /// has come of it.
    public Uni<Optional<String>> unsaid(Draft draft) {
        if (draft.application() == null || draft.sentVersion() == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        var application = new ApplicationId(draft.application());
        var wasTaken = draft.answers().correcting() == null
                ? Uni.createFrom().item(true)
                : hearts.wasDone(application, draft.cause());
        return wasTaken.chain(isTaken -> isTaken
                        ? hearts.stateOf(application).chain(state -> unsaid(draft, state))
                        : Uni.createFrom().item(Optional.<String>empty()))
                .onFailure(ErasedStream.class)
                .recoverWithItem(Optional.empty());
    }

    private Uni<Optional<String>> unsaid(Draft draft, Application state) {
        return switch (state) {
            case Application.Unsubmitted _, Application.Abandoned _ ->
                Uni.createFrom().item(Optional.empty());
            case Application.Open open ->
                finish(draft, new Sent(open.id(), open.citizen(), open.number()))
                        .map(Optional::of);
            case Application.InProduction making -> said(draft, making.before());
            case Application.Fulfilled done -> said(draft, done.before());
            case Application.Rejected rejected -> said(draft, rejected.before());
            case Application.Withdrawn withdrawn -> said(draft, withdrawn.before());
        };
    }

    /// Too late for pictures.
    private Uni<Optional<String>> said(Draft draft, Application.Open before) {
        return drafts.finish(draft, before.number()).replaceWith(Optional.of(before.number()));
    }

    private Uni<String> finish(Draft draft, Sent sent) {
        return attach(draft, sent)
                .chain(() -> drafts.finish(draft, sent.number()))
                .replaceWith(sent.number());
    }

    /// Its pictures, one after the other. Who sends again after it broke off here attaches what is missing.
    private Uni<Void> attach(Draft draft, Sent sent) {
        return Multi.createFrom()
                .items(Attachment.Kind.values())
                .onItem()
                .transformToUniAndConcatenate(kind -> drafts.picture(draft, kind)
                        .chain(picture -> picture.map(it -> attachments.attach(
                                        sent.application(),
                                        sent.citizen(),
                                        kind,
                                        it.mediaType(),
                                        it.bytes(),
                                        CommandId.named(
                                                "attach " + kind.word(),
                                                draft.cause().toString())))
                                .orElseGet(() -> Uni.createFrom().voidItem())))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Sent> submit(Draft draft, ReadForm form) {
        var desk = new Desk(null, draft.answers().of(Question.DISTRICT, "district"), ONLINE);
        return intake.submit(form, desk, draft.cause())
                .map(done -> new Sent(done.application(), done.citizen(), done.number()));
    }

    private Uni<Sent> correct(Draft draft, ReadForm form, ApplicationId application) {
        var answers = draft.answers();
        var district = answers.isAnswered(Question.DISTRICT) ? answers.of(Question.DISTRICT, "district") : null;
        return intake.correctUnseen(application, form.form(), answers.round(), district, draft.cause())
                .chain(() -> hearts.stateOf(application))
                .map(state -> {
                    if (state instanceof Application.Open open) {
                        return new Sent(application, open.citizen(), open.number());
                    }
                    throw RefusalProblems.of(ApplicationRefusal.ENDED).exception();
                });
    }
}
