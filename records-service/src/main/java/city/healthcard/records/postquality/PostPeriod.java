package city.healthcard.records.postquality;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.eventsourcing.view.View;
import city.healthcard.records.parking.ParkingEvent;
import city.healthcard.records.parking.ParkingEvent.ParkedAdopted;
import city.healthcard.records.parking.ParkingEvent.ParkedAttached;
import city.healthcard.records.parking.ParkingEvent.ParkedDropped;
import city.healthcard.records.parking.ParkingEvent.VisitParked;
import city.healthcard.records.visit.Account;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitEvent.ReportReady;
import city.healthcard.records.visit.VisitEvent.VisitAmended;
import city.healthcard.records.visit.VisitEvent.VisitRecorded;
import city.healthcard.records.visit.VisitEvent.VisitWithdrawn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What reached us from an institution on a day in the city, or in a month.
///
/// @param institution its code
/// @param period `2026-11-20` or `2026-11`
/// @param visits how many visits entered files, by when they reached us
/// @param delays how long after their ends they did
/// @param corrected how many revisions followed
/// @param withdrawn how many were entered in error
/// @param parked how many posts had to wait for their cards
public record PostPeriod(
        String institution, String period, int visits, Delays delays, int corrected, int withdrawn, int parked) {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    /// The view: searchable by `institution` and by `period`.
    public static final View<PostPeriod> VIEW = View.of(
            "post-quality",
            1,
            new Counting(),
            DocumentForm.json(PostPeriod.class)
                    .searchableBy("institution", PostPeriod::institution)
                    .searchableBy("period", PostPeriod::period));

    /// Both together, in the name of the first.
    PostPeriod plus(PostPeriod other) {
        return new PostPeriod(
                institution,
                period,
                visits + other.visits,
                delays.plus(other.delays),
                corrected + other.corrected,
                withdrawn + other.withdrawn,
                parked + other.parked);
    }

    private PostPeriod with(VisitEvent event) {
        return switch (event) {
            case VisitRecorded it ->
                new PostPeriod(
                        institution,
                        period,
                        visits + 1,
                        delays.with(delayOf(it.account(), it.at())),
                        corrected,
                        withdrawn,
                        parked);
            case VisitAmended _ ->
                new PostPeriod(institution, period, visits, delays, corrected + 1, withdrawn, parked);
            case ReportReady _ -> this;
            case VisitWithdrawn _ ->
                new PostPeriod(institution, period, visits, delays, corrected, withdrawn + 1, parked);
        };
    }

    private PostPeriod with(ParkingEvent event) {
        return switch (event) {
            case VisitParked _ -> new PostPeriod(institution, period, visits, delays, corrected, withdrawn, parked + 1);
            case ParkedAdopted _, ParkedAttached _, ParkedDropped _ -> this;
        };
    }

    /// A visit that was posted while it went on had no delay.
    private static Duration delayOf(Account account, Instant at) {
        var ended = Objects.requireNonNullElse(account.end(), account.start());
        return ended.isAfter(at) ? Duration.ZERO : Duration.between(ended, at);
    }

    /// Whose post it was, and when it reached us.
    private record Said(String institution, Instant at) {

        private static Said of(VisitEvent event) {
            return switch (event) {
                case VisitRecorded it -> new Said(it.account().institution(), it.at());
                case VisitAmended it -> new Said(it.account().institution(), it.at());
                case ReportReady it -> new Said(it.institution(), it.at());
                case VisitWithdrawn it -> new Said(it.institution(), it.at());
            };
        }

        /// What became of a post that waited was not posted.
        private static Optional<Said> of(ParkingEvent event) {
            return switch (event) {
                case VisitParked it -> Optional.of(new Said(it.account().institution(), it.at()));
                case ParkedAdopted _, ParkedAttached _, ParkedDropped _ -> Optional.empty();
            };
        }

        private static Optional<Said> of(Fact fact) {
            if (fact.what() instanceof VisitEvent visit) {
                return Optional.of(of(visit));
            }
            return fact.what() instanceof ParkingEvent parking ? of(parking) : Optional.empty();
        }

        private String day() {
            return LocalDate.ofInstant(at, CITY).toString();
        }

        private String month() {
            return YearMonth.from(at.atZone(CITY)).toString();
        }
    }

    static final class Counting implements Projection<PostPeriod> {

        private static final char BETWEEN = '/';

        @Override
        public boolean concerns(Class<?> event) {
            return VisitEvent.class.isAssignableFrom(event) || VisitParked.class.equals(event);
        }

        @Override
        public Set<String> idsOf(Fact fact) {
            return Said.of(fact)
                    .map(said -> Set.of(
                            said.institution() + BETWEEN + said.day(), said.institution() + BETWEEN + said.month()))
                    .orElse(Set.of());
        }

        @Override
        public Optional<PostPeriod> project(String id, Optional<PostPeriod> before, Fact fact) {
            var between = id.indexOf(BETWEEN);
            var first = new PostPeriod(id.substring(0, between), id.substring(between + 1), 0, Delays.NONE, 0, 0, 0);
            var counted = before.orElse(first);
            if (fact.what() instanceof VisitEvent visit) {
                return Optional.of(counted.with(visit));
            }
            return fact.what() instanceof ParkingEvent parking ? Optional.of(counted.with(parking)) : before;
        }
    }
}
