package city.healthcard.records.bykind;

import city.healthcard.records.clinical.ItemKind;
import city.healthcard.records.door.FileDoors;
import city.healthcard.records.healthfile.FileEntry;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.records.page.Named;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.timetravel.Period;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.problem.RequestProblems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What a citizen sees of the own file by kind of item. Each page is a reading like any other.
@Path("/items")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.CITIZEN)
public class KindPage {

    private static final int PAGE = 50;

    private final FileItems items;
    private final FileDoors doors;
    private final InstitutionNames institutions;
    private final Recognitions recognitions;
    private final Caller caller;

    KindPage(
            FileItems items, FileDoors doors, InstitutionNames institutions, Recognitions recognitions, Caller caller) {
        this.items = items;
        this.doors = doors;
        this.institutions = institutions;
        this.recognitions = recognitions;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "bykind")
    static class Templates {
        private Templates() {}

        /// The items of one kind.
        static native TemplateInstance items(Shown shown, Form form);

        /// The results of one examination.
        static native TemplateInstance trend(String name, List<TrendFigure> figures, Optional<String> earlier);
    }

    /// A page of items.
    ///
    /// @param total how many items the filter leaves
    /// @param institutions that the file has visits of
    /// @param isNarrowed whether a filter is set
    /// @param next where the page after it is; absent on the last page
    public record Shown(
            String kind,
            List<KindChip> chips,
            long total,
            List<KindGroup> groups,
            List<Named> institutions,
            boolean isNarrowed,
            Optional<String> next) {

        /// The name of the kind among [KindWords].
        public String word() {
            return "kind_" + kind;
        }
    }

    /// The items of one kind.
    @GET
    @Path("{kind}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> items(
            @RestPath String kind,
            @RestQuery @Nullable UUID after,
            @RestQuery @DefaultValue("0") int number,
            @Context UriInfo address) {
        var wanted = ItemKind.ofWord(kind)
                .orElseThrow(() -> RequestProblems.notFound().exception());
        var form = checked(Form.of(address.getQueryParameters()));
        var filter = form.isFaulty() ? Filter.ALL : filter(form);
        var place = after == null ? null : new Place(after, number);
        return doors.own(caller, Scope.FILE)
                .chain(open -> items.page(open.file(), wanted, filter, place, PAGE)
                        .map(page -> Templates.items(shown(open.file(), page, form), form)));
    }

    /// The results of the examination that one result is of.
    @GET
    @Path("results/{visit}/{number}/trend")
    @Operation(hidden = true)
    public Uni<TemplateInstance> trend(@RestPath UUID visit, @RestPath int number, @RestQuery @Nullable UUID before) {
        return doors.own(caller, Scope.FILE)
                .chain(open -> items.trend(open.file(), new Place(visit, number), before))
                .map(trend -> Templates.trend(
                        trend.name(), figures(trend), trend.next().map(next -> "?before=" + next)));
    }

    private List<TrendFigure> figures(Trend trend) {
        var figures = new ArrayList<TrendFigure>();
        for (var series : trend.series()) {
            figures.add(TrendFigure.of(figures.size() + 1, series, institutions::of));
        }
        return figures;
    }

    private Shown shown(HealthFile file, ItemPage page, Form form) {
        var query = query(form);
        return new Shown(
                page.kind().word(),
                KindChip.of(file, page.kind()),
                page.total(),
                KindGroup.of(page.items(), institutions::of, recognitions),
                file.shown().stream()
                        .map(FileEntry::institution)
                        .distinct()
                        .sorted()
                        .map(code -> new Named(code, institutions.of(code)))
                        .toList(),
                !query.isEmpty(),
                page.next().map(next -> "?after=" + next.visit() + "&number=" + next.number() + query));
    }

    private static Form checked(Form form) {
        var checked = form;
        for (var name : List.of("from", "until")) {
            if (!form.value(name).isBlank() && dayOf(form.value(name)).isEmpty()) {
                checked = checked.expecting(name, "请输入日期，如 2026-05-01", "Enter a day, such as 2026-05-01");
            }
        }
        return checked;
    }

    private static Filter filter(Form form) {
        var period = new Period(
                dayOf(form.value("from")).orElse(null),
                dayOf(form.value("until")).orElse(null));
        return new Filter(period, Optional.of(form.value("institution")).filter(code -> !code.isBlank()));
    }

    private static String query(Form form) {
        var query = new StringBuilder();
        for (var name : List.of("from", "until", "institution")) {
            if (!form.value(name).isBlank()) {
                query.append('&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(form.value(name), StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }

    private static Optional<LocalDate> dayOf(String said) {
        try {
            return said.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(said.strip()));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
