package city.healthcard.audit.page;

import city.healthcard.audit.district.District;
import city.healthcard.audit.district.Districts;
import city.healthcard.audit.institutionregister.Register;
import city.healthcard.audit.institutionregister.RegisterEntry;
import city.healthcard.webkit.problem.RequestProblems;
import city.healthcard.webkit.problem.Text;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/// Where a resident of a district begins: what to bring, where to go, whom to ask. Open to everyone.
@Path("districts")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class DistrictsPage {

    private final Districts districts;
    private final Register register;

    DistrictsPage(Districts districts, Register register) {
        this.districts = districts;
        this.register = register;
    }

    @CheckedTemplate(basePath = "district")
    static class Templates {
        private Templates() {}

        /// All districts.
        static native TemplateInstance all(List<District> districts);

        /// One of them.
        static native TemplateInstance one(District district, List<Counter> counters);
    }

    /// An institution where one may apply.
    ///
    /// @param kindWord the name of its kind among [DistrictWords]
    public record Counter(Text name, String kindWord) {

        static Counter of(RegisterEntry entry) {
            return new Counter(
                    Dossiers.name(entry), "kind_" + entry.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    /// All districts.
    @GET
    @Operation(hidden = true)
    public TemplateInstance all() {
        return Templates.all(districts.all());
    }

    /// A district's start page: the institutions that take part today, and the district's contact.
    @GET
    @Path("{district}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> one(@RestPath String district) {
        var found = districts
                .find(district)
                .orElseThrow(() -> RequestProblems.notFound().exception());
        return register.of(district)
                .map(entries -> entries.stream()
                        .filter(RegisterEntry::designated)
                        .map(Counter::of)
                        .toList())
                .map(counters -> Templates.one(found, counters));
    }
}
