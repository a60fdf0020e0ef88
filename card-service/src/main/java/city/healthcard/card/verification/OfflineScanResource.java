package city.healthcard.card.verification;

import city.healthcard.card.carduse.PresentedCode;
import city.healthcard.card.carduse.TerminalKind;
import city.healthcard.card.carduse.TreatmentStep;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.verification.OfflineScans.Judged;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.precondition.IdempotencyKey;
import city.healthcard.webkit.problem.Text;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// Scans that happened without a network, reported when there is one again.
@Path("/api/offline-scans")
@RolesAllowed({Roles.INSTITUTION_SYSTEM, Roles.DESK_CLERK})
@Tag(name = "offline", description = "断网用卡 · Cards without a network")
public class OfflineScanResource {

    private static final int SCANS_MAX = 200;

    private final OfflineScans scans;
    private final InstitutionOfCaller institutions;
    private final Caller caller;

    OfflineScanResource(OfflineScans scans, InstitutionOfCaller institutions, Caller caller) {
        this.scans = scans;
        this.institutions = institutions;
        this.caller = caller;
    }

    /// What happened while there was no network, in any order.
    public record Report(@NotEmpty @Size(max = SCANS_MAX) List<@NotNull @Valid OfflineScan> scans) {}

    /// One scan.
    ///
    /// @param scannedAt by the terminal's clock
    public record OfflineScan(
            @NotBlank @Size(max = PresentedCode.LENGTH_MAX) String code,

            @Schema(enumeration = {"010101", "010102", "010103", "010104", "010105", "010106", "010107"})
            @NotNull
            @Pattern(regexp = "01010[1-7]")
            String step,

            @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,40}")
            String terminal,

            @Schema(enumeration = {"desk", "kiosk", "handheld", "gate"})
            @NotNull
            @Pattern(regexp = "desk|kiosk|handheld|gate")
            String terminalKind,

            @NotNull Instant scannedAt) {
        /// Never the code.
        @Override
        public String toString() {
            return "OfflineScan";
        }
    }

    /// What came of each, in the order of the report.
    public record Answer(List<Line> scans) {}

    /// What came of one.
    ///
    /// @param result `accepted` or `refused`
    /// @param code why it was refused, such as `pass.revoked`
    public record Line(
            UUID scan,
            String result,
            @Nullable String code,
            @Nullable Text detail) {}

    @POST
    @Operation(
            summary = "补传断网扫码 · Report scans that happened offline",
            description = "Each is judged for itself and recorded: accepted late, or refused with pass.revoked,"
                    + " pass.expired, pass.not-yet, pass.not-ours, pass.uploaded-too-late or pass.already-uploaded.")
    public Uni<Answer> report(@NotNull @Valid Report report, @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
        var attempt = new CommandId(IdempotencyKey.of(key));
        var by = caller.subject();
        return institutions
                .of(caller)
                .chain(institution -> Multi.createFrom()
                        .iterable(IntStream.range(0, report.scans().size())
                                .boxed()
                                .toList())
                        .onItem()
                        .transformToUniAndConcatenate(number -> judge(
                                report.scans().get(number), institution, by, new CommandId(attempt.idFor("" + number))))
                        .collect()
                        .asList())
                .map(Answer::new);
    }

    private Uni<Line> judge(OfflineScan it, String institution, String by, CommandId attempt) {
        var reader = new Reader(
                institution,
                by,
                TreatmentStep.ofCode(it.step()).orElseThrow(),
                it.terminal(),
                TerminalKind.ofWord(it.terminalKind()).orElseThrow());
        return scans.judge(it.code(), reader, it.scannedAt(), attempt).map(OfflineScanResource::line);
    }

    private static Line line(Judged judged) {
        var why = judged.why();
        return why == null
                ? new Line(judged.scan().value(), "accepted", null, null)
                : new Line(
                        judged.scan().value(),
                        "refused",
                        why.code(),
                        RefusalProblems.of(why).detail());
    }
}
