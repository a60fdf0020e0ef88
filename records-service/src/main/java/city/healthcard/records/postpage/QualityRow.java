package city.healthcard.records.postpage;

import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.records.postquality.Quality;
import city.healthcard.webkit.problem.Text;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The numbers of a day, or of an institution, as a row of the page.
///
/// @param day absent for a month
/// @param institution absent for a day
public record QualityRow(@Nullable LocalDate day, @Nullable Text institution, Quality quality) {

    static QualityRow ofDay(Quality quality) {
        return new QualityRow(LocalDate.parse(quality.period()), null, quality);
    }

    static QualityRow ofInstitution(Quality quality, InstitutionNames names) {
        return new QualityRow(null, names.of(quality.institution()), quality);
    }

    /// Whether there was a visit whose delay could be told.
    public boolean isTold() {
        return quality.timelyPercent() != null;
    }

    /// The share that came in time, in hundredths: the length of the bar.
    public int timely() {
        return Objects.requireNonNullElse(quality.timelyPercent(), 0);
    }

    /// Whether half of them came within 30 days.
    public boolean isMedianTold() {
        return quality.medianHours() != null;
    }

    /// Whether nine of ten came within 30 days.
    public boolean isP90Told() {
        return quality.p90Hours() != null;
    }
}
