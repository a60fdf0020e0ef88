package city.healthcard.audit.page;

import city.healthcard.audit.command.Desks;
import city.healthcard.audit.district.District;
import city.healthcard.audit.district.Districts;
import city.healthcard.audit.institution.InstitutionCode;
import city.healthcard.audit.institution.InstitutionCommand;
import city.healthcard.audit.institution.InstitutionCommand.DesignateInstitution;
import city.healthcard.audit.institution.InstitutionCommand.SuspendInstitution;
import city.healthcard.audit.institution.InstitutionRefusal;
import city.healthcard.audit.institution.Kind;
import city.healthcard.audit.institution.Particulars;
import city.healthcard.audit.institutionregister.Register;
import city.healthcard.audit.institutionregister.RegisterEntry;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.command.Outcome.Outdated;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.problem.RequestProblems;
import city.healthcard.webkit.problem.Text;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The register of institutions for the bureau, who designates and suspends them.
@Path("institutions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.BUREAU)
public class InstitutionsPage {

    private static final Pattern CODE = Pattern.compile("3502\\d{4}");
    private static final int NAME_MAX = 100;
    private static final int NAME_EN_MAX = 200;

    private final Districts districts;
    private final Register register;
    private final Desks desks;

    InstitutionsPage(Districts districts, Register register, Desks desks) {
        this.districts = districts;
        this.register = register;
        this.desks = desks;
    }

    @CheckedTemplate(basePath = "institution")
    static class Templates {
        private Templates() {}

        /// The register, and a form for one more.
        static native TemplateInstance register(Sheet sheet);
    }

    /// The register as it is shown.
    ///
    /// @param district only this one's; empty for the whole city
    /// @param form what was sent and refused, if anything
    public record Sheet(
            String district, List<District> districts, List<Entry> entries, List<Choice> kinds, Form form, UUID key) {}

    /// An institution.
    ///
    /// @param key names a change of it, so that sending it twice does it once
    public record Entry(String code, Text name, boolean designated, Instant since, UUID key) {

        static Entry of(RegisterEntry entry) {
            return new Entry(entry.code(), Dossiers.name(entry), entry.designated(), entry.since(), UUID.randomUUID());
        }
    }

    /// A kind that can be chosen.
    ///
    /// @param word its name among [DistrictWords]
    public record Choice(String code, String word) {

        static Choice of(Kind kind) {
            return new Choice(kind.name(), "kind_" + kind.name().toLowerCase(Locale.ROOT));
        }
    }

    /// The register.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> all(@RestQuery @Nullable String district) {
        return page(district, Form.empty());
    }

    /// Designates an institution, again or under corrected particulars.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> designate(MultivaluedMap<String, String> sent) {
        var form = checked(Form.of(sent));
        if (form.isFaulty()) {
            return again(form.value("district"), form);
        }
        var institution = new InstitutionCode(form.value("code").strip());
        var particulars = new Particulars(
                form.value("name").strip(),
                form.value("nameEn").strip(),
                form.value("district"),
                Kind.valueOf(form.value("kind")));
        return decided(new DesignateInstitution(institution, particulars), key(form), form.value("district"));
    }

    /// Suspends an institution, or designates it again under the particulars it has.
    @POST
    @Path("{code}/state")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> state(
            @RestPath String code,
            @RestForm @Nullable String state,
            @RestForm @Nullable String district,
            @RestForm UUID key) {
        return register.find(code).chain(found -> {
            var entry = found.orElseThrow(() -> RequestProblems.notFound().exception());
            InstitutionCommand command = "suspended".equals(state)
                    ? new SuspendInstitution(new InstitutionCode(code))
                    : new DesignateInstitution(new InstitutionCode(code), particulars(entry));
            return decided(command, key, Objects.requireNonNullElse(district, ""));
        });
    }

    private static Particulars particulars(RegisterEntry entry) {
        return new Particulars(entry.name(), entry.nameEn(), entry.district(), entry.kind());
    }

    private Uni<Response> decided(InstitutionCommand command, UUID key, String district) {
        return desks.institutions()
                .handle(Desks.stream(command.institution()), command, new CommandId(key))
                .map(outcome -> answer(outcome, district));
    }

    private static Response answer(Outcome<InstitutionRefusal> outcome, String district) {
        return switch (outcome) {
            case Done<InstitutionRefusal> _ ->
                Response.seeOther(URI.create("/audit/institutions?district=" + district))
                        .build();
            case Refused<InstitutionRefusal> _ ->
                throw RequestProblems.notFound().exception();
            case Outdated<InstitutionRefusal> _ -> throw new IllegalStateException("no version was named");
        };
    }

    private Form checked(Form form) {
        var checked = form;
        if (!CODE.matcher(form.value("code").strip()).matches()) {
            checked = checked.expecting("code", "本市机构代码为 3502 开头的八位数字。", "Eight digits that begin with 3502.");
        }
        if (!isName(form.value("name"), NAME_MAX)) {
            checked = checked.expecting("name", "请填写中文名称，最多 100 字。", "The name in Chinese, at most 100 characters.");
        }
        if (!isName(form.value("nameEn"), NAME_EN_MAX)) {
            checked = checked.expecting("nameEn", "请填写英文名称，最多 200 字。", "The name in English, at most 200 characters.");
        }
        if (districts.find(form.value("district")).isEmpty()) {
            checked = checked.expecting("district", "请选择所在的区。", "Choose the district.");
        }
        if (Arrays.stream(Kind.values()).noneMatch(kind -> kind.name().equals(form.value("kind")))) {
            checked = checked.expecting("kind", "请选择机构类别。", "Choose the kind.");
        }
        return checked;
    }

    private static boolean isName(String text, int lengthMax) {
        return !text.isBlank() && text.strip().codePointCount(0, text.strip().length()) <= lengthMax;
    }

    private static UUID key(Form form) {
        return form.id("key")
                .orElseThrow(() -> RequestProblems.parameter()
                        .inParameter("key", "页面给出的编号", "the key of the page")
                        .exception());
    }

    private Uni<Response> again(String district, Form form) {
        return page(district, form)
                .map(page -> Response.status(422).entity(page).build());
    }

    private Uni<TemplateInstance> page(@Nullable String wanted, Form form) {
        var district = wanted != null && districts.find(wanted).isPresent() ? wanted : "";
        var found = district.isEmpty() ? register.all() : register.of(district);
        return found.map(entries -> Templates.register(new Sheet(
                district,
                districts.all(),
                entries.stream().map(Entry::of).toList(),
                Arrays.stream(Kind.values()).map(Choice::of).toList(),
                form,
                UUID.randomUUID())));
    }
}
