package city.healthcard.records.page;

import city.healthcard.records.door.Door;
import city.healthcard.records.door.Readers;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.filedvisit.FiledVisitForm;
import city.healthcard.records.healthfile.FileEntry;
import city.healthcard.records.healthfile.FileProblems;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.timetravel.FileHistory;
import city.healthcard.records.timetravel.Period;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The own file as it was known at the end of a day.
@Path("/history")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.CITIZEN)
public class HistoryPage {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final int PAGE = 20;

    private final HealthFiles files;
    private final FileHistory history;
    private final Moments moments;
    private final Door door;
    private final Readers readers;
    private final InstantSource clock;
    private final Caller caller;

    HistoryPage(
            HealthFiles files,
            FileHistory history,
            Moments moments,
            Door door,
            Readers readers,
            InstantSource clock,
            Caller caller) {
        this.files = files;
        this.history = history;
        this.moments = moments;
        this.door = door;
        this.readers = readers;
        this.clock = clock;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "file")
    static class Templates {
        private Templates() {}

        /// The file as it was known.
        static native TemplateInstance history(Form form, LocalDate on, List<Then> visits, Optional<UUID> next);
    }

    /// The file at the end of a day; of today where none is said or it is still to come.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> history(@RestQuery @Nullable String on, @RestQuery @Nullable UUID before) {
        var citizen = readers.citizen(caller);
        var today = LocalDate.ofInstant(clock.instant(), CITY);
        var asked = dayOf(on);
        var day = asked.filter(said -> !said.isAfter(today)).orElse(today);
        var form = new Form(Map.of("on", on == null ? day.toString() : on), List.of());
        var checked = on != null && asked.isEmpty()
                ? form.expecting("on", "请输入日期，如 2026-05-01", "Enter a day, such as 2026-05-01")
                : form;
        return door.admit(readers.holder(caller), citizen, Scope.FILE)
                .chain(() -> files.fileOf(citizen))
                .chain(file -> {
                    if (file.restricted()) {
                        throw FileProblems.restricted().exception();
                    }
                    return history.asKnown(file, Period.endOf(day), Period.ALWAYS, before, PAGE)
                            .map(page -> Templates.history(
                                    checked,
                                    day,
                                    page.found().stream()
                                            .map(visit -> then(visit, file))
                                            .toList(),
                                    page.next()));
                });
    }

    private static Optional<LocalDate> dayOf(@Nullable String said) {
        try {
            return said == null ? Optional.empty() : Optional.of(LocalDate.parse(said.strip()));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private Then then(FiledVisit visit, HealthFile now) {
        var moment = moments.of(FiledVisitForm.encode(visit));
        var revision = now.entries().stream()
                .filter(entry -> entry.visit().equals(visit.id()))
                .mapToInt(FileEntry::revision)
                .findFirst()
                .orElse(moment.revision());
        return new Then(moment, !visit.withdrawn() && revision > moment.revision(), visit.withdrawn());
    }
}
