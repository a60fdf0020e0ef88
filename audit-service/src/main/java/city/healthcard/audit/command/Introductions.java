package city.healthcard.audit.command;

import city.healthcard.audit.person.StaffId;
import city.healthcard.audit.review.Stage;
import city.healthcard.audit.staff.StaffCommand.IntroduceStaff;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Makes auditors known to each other when they come to work.
@Singleton
public class Introductions {

    private final Desks desks;
    private final Map<StaffId, IntroduceStaff> made = new ConcurrentHashMap<>();

    Introductions(Desks desks) {
        this.desks = desks;
    }

    /// Introduces the caller under the name and the roles of the token, once per process and change.
    /// Who works at no stage is not introduced. A queue is shown even when it cannot be written who
    /// looks at it.
    public Uni<Void> of(Caller caller) {
        var stages = stagesOf(caller);
        var introduce = new IntroduceStaff(new StaffId(caller.subject()), caller.displayName(), stages);
        if (stages.isEmpty() || introduce.equals(made.get(introduce.staff()))) {
            return Uni.createFrom().voidItem();
        }
        return desks.staff()
                .handle(Desks.stream(introduce.staff()), introduce, new CommandId(UUID.randomUUID()))
                .invoke(() -> made.put(introduce.staff(), introduce))
                .replaceWithVoid()
                .onFailure()
                .recoverWithItem(failure -> {
                    Log.warnf("An auditor could not be introduced: %s", failure.getClass());
                    return null;
                });
    }

    private static Set<Stage> stagesOf(Caller caller) {
        var stages = EnumSet.noneOf(Stage.class);
        if (caller.is(Roles.REGISTRATION_AUDITOR)) {
            stages.add(Stage.REGISTRATION);
        }
        if (caller.is(Roles.FINANCE_AUDITOR)) {
            stages.add(Stage.FINANCE);
        }
        return Set.copyOf(stages);
    }
}
