package city.healthcard.card.exchange;

import city.healthcard.card.partner.Certificates;
import city.healthcard.card.partner.Partner;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.service.AnsweredOnce;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Who the city exchanges files with, and by which certificates they are known.
@Path("/api/partners")
@Tag(name = "partners", description = "合作单位证书 · Certificates of the card maker and the bank")
public class PartnerResource {

    private final Partners partners;
    private final Envelope envelope;
    private final Hearts hearts;
    private final CityCalendar calendar;
    private final Caller caller;

    PartnerResource(Partners partners, Envelope envelope, Hearts hearts, CityCalendar calendar, Caller caller) {
        this.partners = partners;
        this.envelope = envelope;
        this.hearts = hearts;
        this.calendar = calendar;
        this.caller = caller;
    }

    /// A certificate as it is listed.
    ///
    /// @param state `trusted`, `not-yet`, `over` or `withdrawn`
    public record CertificateAnswer(String fingerprint, LocalDate validFrom, LocalDate validUntil, String state) {}

    @GET
    @Path("city/certificates")
    @Produces("application/x-pem-file")
    @RolesAllowed({Roles.CARD_MAKER, Roles.BANK_SYSTEM, Roles.BUREAU, Roles.CARD_OFFICE})
    @Operation(
            summary = "本中心证书 · The city's own certificates",
            description = "PEM: with the first the city signs, for the second partners encrypt. Compare their"
                    + " fingerprints by another way once.")
    public String own() {
        return envelope.certificates().stream().map(PartnerResource::pem).collect(Collectors.joining());
    }

    @GET
    @Path("{partner}/certificates")
    @RolesAllowed({Roles.BUREAU, Roles.CARD_OFFICE})
    @Operation(summary = "证书列表 · Certificates of a partner")
    public Uni<List<CertificateAnswer>> list(@RestPath String partner) {
        return hearts.stateOf(partnerOf(partner)).map(this::answers);
    }

    @POST
    @Path("{partner}/certificates")
    @RolesAllowed(Roles.BUREAU)
    @Operation(
            summary = "登记证书 · Trust a certificate of a partner",
            description = "The last registered one is encrypted for; signatures of all trusted ones are taken, so that"
                    + " a partner changes over without a gap.")
    @APIResponse(responseCode = "201", description = "trusted")
    @APIResponse(responseCode = "409", description = "partner.certificate-over, partner.certificate-withdrawn")
    @AnsweredOnce
    public Uni<Response> register(
            @RestPath String partner,
            @NotNull @Valid CertificateRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return partners.register(
                        partnerOf(partner),
                        request.certificate(),
                        caller.subject(),
                        new CommandId(IdempotencyKey.of(key)))
                .map(taken -> Response.status(Response.Status.CREATED)
                        .entity(Map.of("fingerprint", taken.fingerprint(), "state", "trusted"))
                        .build());
    }

    @POST
    @Path("{partner}/certificates/{fingerprint}/withdrawal")
    @RolesAllowed(Roles.BUREAU)
    @Operation(summary = "撤销证书 · Trust a certificate no longer")
    @APIResponse(responseCode = "404", description = "partner.unknown-certificate")
    @AnsweredOnce
    public Uni<Response> withdraw(
            @RestPath String partner,
            @RestPath @Pattern(regexp = "[0-9a-f]{64}") String fingerprint,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        return partners.withdraw(
                        partnerOf(partner), fingerprint, caller.subject(), new CommandId(IdempotencyKey.of(key)))
                .replaceWith(() -> Response.ok(Map.of("fingerprint", fingerprint, "state", "withdrawn"))
                        .build());
    }

    private List<CertificateAnswer> answers(Certificates known) {
        var today = calendar.today();
        return known.all().stream()
                .map(it -> new CertificateAnswer(
                        it.fingerprint(),
                        it.validFrom(),
                        it.validUntil(),
                        known.withdrawn().contains(it.fingerprint())
                                ? "withdrawn"
                                : it.isValidOn(today)
                                        ? "trusted"
                                        : today.isBefore(it.validFrom()) ? "not-yet" : "over"))
                .toList();
    }

    private static Partner partnerOf(String code) {
        return Partner.of(code).orElseThrow(NotFoundException::new);
    }

    private static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
