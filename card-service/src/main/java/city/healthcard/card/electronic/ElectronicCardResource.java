package city.healthcard.card.electronic;

import city.healthcard.card.carduse.Purpose;
import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.id.CardId;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The codes of the card with which a citizen has signed in.
@Path("/api/electronic-card")
@RolesAllowed(Roles.CITIZEN)
@Tag(name = "electronic-card", description = "电子健康卡 · The card on a telephone")
public class ElectronicCardResource {

    private final DynamicCodes dynamicCodes;
    private final StaticCodes staticCodes;
    private final OfflinePasses passes;
    private final NationalCodes national;
    private final Caller caller;

    ElectronicCardResource(
            DynamicCodes dynamicCodes,
            StaticCodes staticCodes,
            OfflinePasses passes,
            NationalCodes national,
            Caller caller) {
        this.dynamicCodes = dynamicCodes;
        this.staticCodes = staticCodes;
        this.passes = passes;
        this.national = national;
        this.caller = caller;
    }

    /// What a code is wanted for.
    public record CodeRequest(
            @Schema(enumeration = {"registration", "treatment", "dispensing", "charge"})
            @NotNull
            @Pattern(regexp = "registration|treatment|dispensing|charge")
            String purpose) {}

    /// A dynamic code.
    ///
    /// @param text what the picture says
    /// @param until its last moment
    public record DynamicAnswer(String text, String purpose, Instant until, long secondsLeft, int usesLeft) {
        /// Never the code.
        @Override
        public String toString() {
            return "DynamicAnswer";
        }
    }

    /// A static code.
    public record StaticAnswer(String text) {
        /// Never the code.
        @Override
        public String toString() {
            return "StaticAnswer";
        }
    }

    /// A token that is checked offline.
    public record OfflineAnswer(String text, Instant until) {
        /// Never the token.
        @Override
        public String toString() {
            return "OfflineAnswer";
        }
    }

    @POST
    @Path("codes")
    @Operation(
            summary = "动态码 · Draw a dynamic code",
            description =
                    "For one purpose, for a minute or so, for as many uses as the policy says. Asking again within"
                            + " half its life brings the same code.")
    @APIResponse(responseCode = "409", description = "card.expired, …")
    @APIResponse(responseCode = "429", description = "qr.too-many")
    public Uni<DynamicAnswer> draw(@NotNull @Valid CodeRequest request) {
        return dynamicCodes
                .draw(card(), Purpose.ofWord(request.purpose()).orElseThrow())
                .map(it ->
                        new DynamicAnswer(it.text(), it.purpose().word(), it.until(), it.secondsLeft(), it.usesLeft()));
    }

    @POST
    @Path("static-code")
    @Operation(
            summary = "静态码 · The static code",
            description = "It stays the same and only says which card it is: a desk also asks for the password or a"
                    + " one-time code.")
    public Uni<StaticAnswer> staticCode() {
        return staticCodes.of(card()).map(StaticAnswer::new);
    }

    @POST
    @Path("offline-token")
    @Operation(
            summary = "断网备用码 · A token for places without a network",
            description = "Good for a day at most; a desk checks its signature and the status list without us.")
    @APIResponse(responseCode = "409", description = "card.expired, …")
    public Uni<OfflineAnswer> offlineToken() {
        return passes.issue(card()).map(it -> new OfflineAnswer(it.text(), it.until()));
    }

    @POST
    @Path("national-code")
    @Operation(
            summary = "国家电子健康卡 · The national electronic health card",
            description = "Only where the installation takes part; desks treat it as a static code.")
    @APIResponse(responseCode = "404", description = "national-id.not-enabled, national-id.no-document")
    public Uni<StaticAnswer> nationalCode() {
        return national.of(card()).map(StaticAnswer::new);
    }

    private CardId card() {
        return caller.card()
                .map(CardId::new)
                .orElseThrow(() -> RefusalProblems.of(UseRefusal.UNKNOWN_CODE).exception());
    }
}
