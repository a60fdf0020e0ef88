package city.healthcard.records.page;

import static java.util.stream.Collectors.toSet;

import city.healthcard.records.alerting.AlertNote;
import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.webkit.problem.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What there is to tell of accesses to a file since the reader looked at their list last.
///
/// @param more how many there are beside the lines
public record AccessNews(List<Line> lines, int more) {

    private static final int LINES_MAX = 3;

    /// Nothing.
    static final AccessNews NONE = new AccessNews(List.of(), 0);

    public AccessNews {
        lines = List.copyOf(lines);
    }

    /// One access.
    ///
    /// @param institution the reader's institution; empty texts for persons
    public record Line(String occasion, Text institution, UUID access, Instant at) {

        /// The name of the occasion among [AccessWords].
        public String word() {
            return switch (occasion) {
                case "new-institution" -> "news_new_institution";
                case "broken-glass" -> "news_broken_glass";
                case "refused" -> "news_refused";
                default -> "news_other";
            };
        }

        /// Where it is in the list of accesses to the reader's own file.
        public String href() {
            return "/records/accesses#access-" + access;
        }
    }

    /// Of these alerts, the latest first, what came after a look; all, when nobody knows of a look.
    static AccessNews of(List<AlertNote> alerts, Optional<Instant> look, InstitutionNames institutions) {
        var news = since(alerts, look);
        var lines = news.stream()
                .limit(LINES_MAX)
                .map(alert ->
                        new Line(alert.occasion(), institutions.of(alert.institution()), alert.access(), alert.at()))
                .toList();
        return new AccessNews(lines, news.size() - lines.size());
    }

    /// The accesses that are told of since a look.
    static Set<UUID> accessesSince(List<AlertNote> alerts, Optional<Instant> look) {
        return since(alerts, look).stream().map(AlertNote::access).collect(toSet());
    }

    private static List<AlertNote> since(List<AlertNote> alerts, Optional<Instant> look) {
        return alerts.stream()
                .filter(alert -> look.map(alert.at()::isAfter).orElse(true))
                .toList();
    }

    /// Whether there is something to tell.
    public boolean isAny() {
        return !lines.isEmpty();
    }
}
