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
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import java.util.UUID;

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
    private record Sent(ApplicationId application, CitizenId citizen, String number, CommandId cause) {}

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
                    var cause = CommandId.named("apply online", draft.id() + " " + draft.version());
                    return answers.correcting() == null
                            ? submit(form, answers, cause)
                            : correct(form, answers.correcting(), cause);
                })
                .call(sent -> attach(draft, sent))
                .call(sent -> drafts.finish(draft, sent.number()))
                .map(Sent::number);
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
                                                sent.cause().value().toString())))
                                .orElseGet(() -> Uni.createFrom().voidItem())))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Sent> submit(ReadForm form, Answers answers, CommandId cause) {
        var desk = new Desk(null, answers.of(Question.DISTRICT, "district"), ONLINE);
        return intake.submit(form, desk, cause)
                .map(done -> new Sent(done.application(), done.citizen(), done.number(), cause));
    }

    private Uni<Sent> correct(ReadForm form, UUID returned, CommandId cause) {
        var application = new ApplicationId(returned);
        return intake.correct(application, form.form(), cause, OptionalLong.empty())
                .chain(() -> hearts.stateOf(application))
                .map(state -> {
                    if (state instanceof Application.Open open) {
                        return new Sent(application, open.citizen(), open.number(), cause);
                    }
                    throw RefusalProblems.of(ApplicationRefusal.ENDED).exception();
                });
    }
}
