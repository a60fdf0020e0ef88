package city.healthcard.audit.reaction;

import city.healthcard.audit.access.Access;
import city.healthcard.audit.accesscase.CaseCommand.OpenCase;
import city.healthcard.audit.accesscase.CaseId;
import city.healthcard.audit.command.Desks;
import city.healthcard.audit.person.CitizenId;
import city.healthcard.contracts.records.RecordsContract.AccessQuestioned;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.reaction.Reaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// A citizen wants to know why somebody read: an access auditor looks into it.
@Singleton
public class WhenAccessQuestionedThenOpenCase {

    private final Desks desks;

    WhenAccessQuestionedThenOpenCase(Desks desks) {
        this.desks = desks;
    }

    /// The sentence, ready to be run.
    public Reaction<AccessQuestioned> reaction() {
        return new Reaction<>("WhenAccessQuestionedThenOpenCase", AccessQuestioned.class, this::react);
    }

    private Uni<?> react(AccessQuestioned asked, CommandId cause) {
        var id = new CaseId(asked.questionId());
        var access = new Access(
                asked.readId(),
                asked.reader(),
                asked.capacity(),
                asked.institution(),
                asked.purpose(),
                asked.accessedAt(),
                asked.refusal());
        var open = new OpenCase(id, new CitizenId(asked.citizenId()), access, asked.concern(), asked.askedAt());
        return desks.cases().handle(Desks.stream(id), open, cause);
    }
}
