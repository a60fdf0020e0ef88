package city.healthcard.records.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import city.healthcard.records.clinical.SheetExamination;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.policy.Policies;
import city.healthcard.records.visit.Account;
import city.healthcard.webkit.problem.Problem;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.function.Predicate;

/// Decides whether a posted text is a visit that may enter a file, before anything is looked up or stored.
@Singleton
final class Judge {

    private final Policies policies;
    private final CardIndexes indexes;
    private final InstantSource clock;

    Judge(Policies policies, CardIndexes indexes, InstantSource clock) {
        this.policies = policies;
        this.indexes = indexes;
        this.clock = clock;
    }

    /// The visit in `posted`. Fails with a `ProblemException` when it is not in order.
    ///
    /// @param speaksFor whether the caller may speak for an institution
    PostedVisit judge(byte[] posted, PostReader reader, Predicate<String> speaksFor) {
        var read = reader.read(posted);
        var sheet = read.sheet();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var flaws = SheetExamination.flaws(sheet, policies.limits(), now);
        if (!flaws.isEmpty()) {
            throw FlawTexts.problem(flaws, read.placeOf()).exception();
        }
        var institution = requireNonNull(sheet.institution());
        if (!speaksFor.test(institution)) {
            throw otherInstitution().exception();
        }
        var visit = indexes.visitOf(institution, requireNonNull(sheet.number()));
        var card = indexes.cardOf(requireNonNull(requireNonNull(sheet.card()).number()));
        return new PostedVisit(visit, card, account(sheet, posted), now);
    }

    private static Problem otherInstitution() {
        return Problem.of(
                403, "visit.other-institution", "只能提交本机构的就诊记录。", "You may post visits of your own institution only.");
    }

    private Account account(VisitSheet sheet, byte[] posted) {
        var kind = requireNonNull(sheet.kind());
        var start = requireNonNull(sheet.start());
        var body = CanonicalBody.of(sheet);
        return new Account(
                requireNonNull(sheet.institution()),
                requireNonNull(sheet.number()),
                sheet.revision(),
                kind,
                start,
                sheet.end(),
                department(sheet),
                sheet.chargedFen(),
                sheet.items(),
                ReportStates.of(sheet),
                policies.retention().termOf(kind, start, lastOf(sheet, start)),
                sha256(posted),
                sha256(body.getBytes(UTF_8)),
                body);
    }

    private static Instant lastOf(VisitSheet sheet, Instant start) {
        return requireNonNullElse(sheet.end(), start);
    }

    private static String department(VisitSheet sheet) {
        var department = sheet.department();
        return department == null ? "" : requireNonNullElse(department.name(), "");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
