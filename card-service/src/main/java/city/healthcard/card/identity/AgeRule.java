package city.healthcard.card.identity;

import java.time.LocalDate;

/// When a year of age is completed. The one place that counts years of life (周岁).
///
/// Whoever was born on 29 February completes a year on 28 February where there is no 29th: a term without a matching
/// day ends with the month (Civil Code, art. 202). `Period.between` says otherwise, so it is not used.
public enum AgeRule {
    /// On the birthday itself.
    ON_BIRTHDAY(0),
    /// On the day after, as criminal courts count.
    DAY_AFTER_BIRTHDAY(1);

    private final int daysLater;

    AgeRule(int daysLater) {
        this.daysLater = daysLater;
    }

    /// Whether who was born on `birth` is at least `years` old on `day`.
    public boolean reached(LocalDate birth, int years, LocalDate day) {
        return !day.isBefore(reachedOn(birth, years));
    }

    /// The first day on which who was born on `birth` is `years` old.
    public LocalDate reachedOn(LocalDate birth, int years) {
        return birth.plusYears(years).plusDays(daysLater);
    }

    /// The completed years on `day`; 0 before the first birthday.
    public int age(LocalDate birth, LocalDate day) {
        var years = Math.max(0, day.getYear() - birth.getYear());
        return years == 0 || reached(birth, years, day) ? years : years - 1;
    }
}
