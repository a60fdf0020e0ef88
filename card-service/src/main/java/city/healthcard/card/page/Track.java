package city.healthcard.card.page;

import city.healthcard.card.application.Delivery;
import city.healthcard.card.tracker.ApplicationDetails;
import city.healthcard.card.tracker.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An application on its way, as stations of one line.
///
/// @param number of the application, as printed on the receipt
/// @param progress where it stands, a word such as `awaiting_deposit`
/// @param stations the end of the line first
public record Track(String number, String progress, List<Station> stations) {

    /// One station.
    ///
    /// @param name a word such as `deposit`
    /// @param state `done`, `current` or `ahead`
    /// @param on when it was passed; absent unless it was
    public record Station(
            String name, String state, @Nullable LocalDate on) {

        /// The name of the station among [DeskWords].
        public String nameWord() {
            return "station_" + name;
        }

        /// The name of the state among [DeskWords].
        public String stateWord() {
            return "state_" + state;
        }
    }

    /// A station and by what it is known to be passed.
    private record Stop(String name, Set<Progress> passed) {}

    private static final Set<Progress> ENDED = EnumSet.of(Progress.RETURNED, Progress.REJECTED, Progress.WITHDRAWN);

    static Track of(ApplicationDetails application) {
        var stops = stops(application);
        var stations = new ArrayList<Station>();
        var isEnded = ENDED.contains(application.progress());
        var isOpen = true;
        for (var stop : stops) {
            var passed = passed(application, stop);
            if (passed.isPresent()) {
                stations.add(new Station(stop.name(), "done", passed.get()));
            } else if (isEnded) {
                break;
            } else {
                stations.add(new Station(stop.name(), isOpen ? "current" : "ahead", null));
                isOpen = false;
            }
        }
        if (isEnded) {
            var last = application.steps().getLast();
            stations.add(new Station(wordOf(last.progress()), "current", last.on()));
        }
        return new Track(application.number(), wordOf(application.progress()), stations.reversed());
    }

    /// The name of what comes next among [DeskWords].
    public String nextWord() {
        return "next_" + progress;
    }

    private static List<Stop> stops(ApplicationDetails application) {
        var stops = new ArrayList<Stop>();
        stops.add(new Stop("applied", EnumSet.of(Progress.SUBMITTED)));
        if (application.round() > 0) {
            stops.addAll(audits(application));
        }
        if (!application.insured()) {
            stops.add(new Stop("made", EnumSet.of(Progress.AT_BRANCH, Progress.FULFILLED)));
        }
        var isMailed = application.destination().equals(Delivery.MAIL_ROOM);
        stops.add(new Stop(
                application.insured() ? "letter" : isMailed ? "mailed" : "collected", EnumSet.of(Progress.FULFILLED)));
        return stops;
    }

    /// A reissue passes by these: who it is, is known.
    private static List<Stop> audits(ApplicationDetails application) {
        var stops = new ArrayList<Stop>();
        stops.add(new Stop("first", EnumSet.of(Progress.AWAITING_DEPOSIT, Progress.REGISTERED, Progress.READY)));
        if (!application.insured()) {
            stops.add(new Stop("deposit", EnumSet.of(Progress.REGISTERED, Progress.READY)));
        }
        stops.add(new Stop("second", EnumSet.of(Progress.READY, Progress.FULFILLED)));
        return stops;
    }

    /// The latest day on which the stop was passed in the current round.
    private static Optional<LocalDate> passed(ApplicationDetails application, Stop stop) {
        var steps = application.steps();
        var from = 0;
        for (var i = 0; i < steps.size(); i++) {
            if (steps.get(i).progress() == Progress.SUBMITTED) {
                from = i;
            }
        }
        return steps.subList(from, steps.size()).stream()
                .filter(step -> stop.passed().contains(step.progress()))
                .map(ApplicationDetails.Step::on)
                .findFirst();
    }

    private static String wordOf(Progress progress) {
        return progress.name().toLowerCase(Locale.ROOT);
    }
}
