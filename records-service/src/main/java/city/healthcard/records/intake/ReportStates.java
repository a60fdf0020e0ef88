package city.healthcard.records.intake;

import city.healthcard.eventsourcing.event.Json;
import city.healthcard.records.clinical.Report;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.visit.ReportState;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// How far the reports of a sheet are. A report goes by the institution's number of it; one without a number by its
/// code, and by its place among those of the same.
public final class ReportStates {

    private static final int DIGEST_BYTES = 8;

    private ReportStates() {}

    /// Of each report that the sheet has.
    public static List<ReportState> of(VisitSheet sheet) {
        var states = new ArrayList<ReportState>(sheet.reports().size());
        var seen = new HashMap<String, Integer>();
        for (var report : sheet.reports()) {
            var name = nameOf(report);
            var place = seen.merge(name, 1, Integer::sum);
            states.add(new ReportState(place == 1 ? name : name + '#' + place, report.verified(), digest(report)));
        }
        return List.copyOf(states);
    }

    private static String nameOf(Report report) {
        return Stream.of(report.number(), report.code(), report.display())
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse("");
    }

    /// Enough of a hash to tell two revisions of one report apart.
    private static String digest(Report report) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(Json.bytes(report));
            return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
