package city.healthcard.audit.command;

import city.healthcard.audit.institution.InstitutionCode;
import city.healthcard.audit.institution.InstitutionCommand;
import city.healthcard.audit.institution.InstitutionCommand.EnterInstitution;
import city.healthcard.audit.institution.Kind;
import city.healthcard.audit.institution.Particulars;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler.Ask;
import city.healthcard.eventsourcing.event.Json;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/// Enters the institutions of the starting register (`register/institutions.json`) that nobody has spoken of yet. What
/// the bureau has decided since is never overruled, so that every start may do it again.
@Singleton
public class StartingRegister {

    private static final Duration PAUSE_MIN = Duration.ofMillis(200);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(5);

    private final Desks desks;

    StartingRegister(Desks desks) {
        this.desks = desks;
    }

    private record Row(String code, String name, String nameEn, String district, Kind kind) {

        Ask<InstitutionCommand> ask() {
            var institution = new InstitutionCode(code);
            var enter = new EnterInstitution(institution, new Particulars(name, nameEn, district, kind));
            return new Ask<>(Desks.stream(institution), enter, CommandId.named("starting-register", code));
        }
    }

    void enter(@Observes StartupEvent event) {
        enterAll()
                .onFailure()
                .retry()
                .withBackOff(PAUSE_MIN, PAUSE_MAX)
                .indefinitely()
                .subscribe()
                .with(
                        entered -> Log.infof("The register begins with %d institutions", entered),
                        failure -> Log.errorf("The starting register was not entered: %s", failure.getClass()));
    }

    Uni<Integer> enterAll() {
        var asks = rows().stream().map(Row::ask).toList();
        return desks.institutions().handleAll(asks).map(List::size);
    }

    private static List<Row> rows() {
        try (var file = StartingRegister.class.getResourceAsStream("/register/institutions.json")) {
            if (file == null) {
                throw new IllegalStateException("register/institutions.json is missing");
            }
            return List.of(Json.read(file.readAllBytes(), Row[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
