package city.healthcard.records.questioning;

import city.healthcard.contracts.audit.AuditContract.AccessCaseClosed;
import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.records.question.Question;
import city.healthcard.records.question.QuestionCommand;
import city.healthcard.records.question.QuestionCommand.TellFinding;
import city.healthcard.records.question.QuestionEvent;
import city.healthcard.records.question.QuestionId;
import city.healthcard.records.question.QuestionRefusal;
import jakarta.inject.Singleton;

/// What the access auditor found is told beside the access. Of who is forgotten nothing is told.
@Singleton
public final class WhenAccessCaseClosedThenTellFinding {

    private final CommandHandler<QuestionCommand, Question, QuestionEvent, QuestionRefusal> questions;

    WhenAccessCaseClosedThenTellFinding(
            CommandHandler<QuestionCommand, Question, QuestionEvent, QuestionRefusal> questions) {
        this.questions = questions;
    }

    /// The sentence, ready to be run.
    public Reaction<AccessCaseClosed> reaction() {
        return new Reaction<>(
                "WhenAccessCaseClosedThenTellFinding",
                AccessCaseClosed.class,
                (closed, cause) -> questions
                        .handle(
                                Questions.streamOf(new QuestionId(closed.caseId())),
                                new TellFinding(closed.finding(), closed.closedAt()),
                                cause)
                        .replaceWithVoid()
                        .onFailure(ErasedStream.class)
                        .recoverWithNull());
    }
}
