package city.healthcard.card.draft;

import city.healthcard.card.application.Application;
import city.healthcard.card.application.ApplicationRefusal;
import city.healthcard.card.application.Desk;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.intake.FormReader;
import city.healthcard.card.intake.Intake;
import city.healthcard.card.intake.ReadForm;
import city.healthcard.card.intake.Submission;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.eventsourcing.CommandId;
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
    private final TablesInForce tables;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;

    Sending(
            Intake intake,
            Drafts drafts,
            Hearts hearts,
            TablesInForce tables,
            PoliciesInForce policies,
            CityCalendar calendar) {
        this.intake = intake;
        this.drafts = drafts;
        this.hearts = hearts;
        this.tables = tables;
        this.policies = policies;
        this.calendar = calendar;
    }

    /// Which questions are asked today.
    public Questionnaire questionnaire() {
        return new Questionnaire(tables.reader(), policies.on(calendar.today()));
    }

    /// Sends it; answers the application's number. Leaves as a problem when it is not taken; the draft
    /// stays. Whoever
    /// sends the same answers again gets the same application.
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
                .call(number -> drafts.change(draft.code(), _ -> Answers.sentAs(number)));
    }

    private Uni<String> submit(ReadForm form, Answers answers, CommandId cause) {
        var desk = new Desk(null, answers.of(Question.DISTRICT, "district"), ONLINE);
        return intake.submit(form, desk, cause).map(Submission::number);
    }

    private Uni<String> correct(ReadForm form, UUID returned, CommandId cause) {
        var application = new ApplicationId(returned);
        return intake.correct(application, form.form(), cause, OptionalLong.empty())
                .chain(() -> hearts.stateOf(application))
                .map(state -> {
                    if (state instanceof Application.Open open) {
                        return open.number();
                    }
                    throw RefusalProblems.of(ApplicationRefusal.ENDED).exception();
                });
    }
}
