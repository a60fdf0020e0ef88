package city.healthcard.card.verification;

import city.healthcard.card.id.ScanId;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.scan.Factor;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Cards that are shown at institutions.
@Path("/api/card-uses")
@RolesAllowed({Roles.INSTITUTION_SYSTEM, Roles.DESK_CLERK})
@Tag(name = "card-uses", description = "用卡 · Cards shown at institutions")
public class CardUseResource {

    private static final int ACCEPTED = 202;

    private final Verification verification;
    private final HolderProof proof;
    private final InstitutionOfCaller institutions;
    private final Caller caller;

    CardUseResource(Verification verification, HolderProof proof, InstitutionOfCaller institutions, Caller caller) {
        this.verification = verification;
        this.proof = proof;
        this.institutions = institutions;
        this.caller = caller;
    }

    /// An accepted scan.
    ///
    /// @param usesLeft how often the same code may still be used here
    public record AcceptedAnswer(UUID scan, String result, Holder holder, int usesLeft) {}

    /// A scan that waits for the holder.
    public record FactorAnswer(UUID scan, String result, Instant until, int triesLeft) {}

    /// What the holder typed.
    public record FactorRequest(
            @Schema(enumeration = {"password", "code"}) @NotNull @Pattern(regexp = "password|code")
            String kind,

            @NotBlank @Size(max = 400) String value) {
        /// Never what was typed.
        @Override
        public String toString() {
            return "FactorRequest";
        }
    }

    @POST
    @Operation(
            summary = "核验健康卡 · Verify a card",
            description =
                    "Every scan is recorded, accepted or not. A dynamic code is answered with what a desk needs; a"
                            + " static code waits for the second factor. The same Idempotency-Key is the same scan.")
    @APIResponse(responseCode = "200", description = "accepted: whose card it is, masked")
    @APIResponse(responseCode = "202", description = "second-factor-needed: nothing is shown yet")
    @APIResponse(responseCode = "404", description = "code.unknown")
    @APIResponse(
            responseCode = "409",
            description = "qr.replayed, qr.expired, qr.other-purpose, qr.other-institution, card.reported-lost,"
                    + " card.blocked, card.expired, card.ended, card.not-in-use, institution.suspended")
    @APIResponse(
            responseCode = "422",
            description = "code.insurance, code.national-not-enabled, code.offline-only, or the request is malformed")
    public Uni<Response> verify(
            @NotNull @Valid ScanRequest request, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var attempt = new CommandId(IdempotencyKey.of(key));
        var by = caller.subject();
        return institutions
                .of(caller)
                .chain(institution -> verification.judge(request.code(), request.readBy(institution, by), attempt))
                .map(CardUseResource::answer);
    }

    @POST
    @Path("{scan}/one-time-code")
    @Operation(
            summary = "发送验证码 · Send a one-time code to the holder",
            description = "For a scan that waits for a second factor.")
    @APIResponse(responseCode = "202", description = "sent")
    @APIResponse(responseCode = "404", description = "scan.unknown")
    @APIResponse(responseCode = "429", description = "session.throttled")
    public Uni<Response> send(@RestPath UUID scan) {
        return institutions
                .of(caller)
                .chain(institution -> proof.sendCode(new ScanId(scan), institution))
                .map(_ -> Response.status(ACCEPTED).build());
    }

    @POST
    @Path("{scan}/second-factor")
    @Operation(
            summary = "核对密码或验证码 · Try the second factor",
            description = "The card's password, or the code that was sent. What the holder types is never stored.")
    @APIResponse(responseCode = "200", description = "accepted: whose card it is, masked")
    @APIResponse(responseCode = "404", description = "scan.unknown")
    @APIResponse(responseCode = "409", description = "scan.wrong-second-factor, scan.second-factor-too-late, card.…")
    @APIResponse(responseCode = "429", description = "session.throttled")
    public Uni<Response> prove(
            @RestPath UUID scan,
            @NotNull @Valid FactorRequest request,
            @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var attempt = new CommandId(IdempotencyKey.of(key));
        var factor = request.kind().equals("password") ? Factor.PASSWORD : Factor.ONE_TIME_CODE;
        return institutions
                .of(caller)
                .chain(institution -> proof.prove(new ScanId(scan), factor, request.value(), institution, attempt))
                .map(CardUseResource::answer);
    }

    private static Response answer(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted it ->
                Response.ok(new AcceptedAnswer(it.scan().value(), "accepted", it.holder(), it.usesLeft()))
                        .build();
            case Verdict.FactorNeeded it ->
                Response.status(ACCEPTED)
                        .entity(new FactorAnswer(it.scan().value(), "second-factor-needed", it.until(), it.triesLeft()))
                        .build();
            case Verdict.TurnedAway it ->
                RefusalProblems.of(it.why()).with("scan", it.scan().value()).response();
        };
    }
}
