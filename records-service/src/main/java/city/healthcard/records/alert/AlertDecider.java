package city.healthcard.records.alert;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import city.healthcard.records.alert.AlertEvent.AccessAlerted;

/// The rules of an alert: it is told once, of what the policy tells, and of an institution only when it is new.
public final class AlertDecider implements Decider<RaiseAlert, Alert, AlertEvent, AlertRefusal> {

    @Override
    public Alert initial() {
        return Alert.UNTOLD;
    }

    @Override
    public Decision<AlertEvent, AlertRefusal> decide(RaiseAlert raise, Alert alert) {
        return switch (alert) {
            case UNTOLD ->
                Occasion.of(raise.reading())
                        .filter(occasion -> isNews(raise, occasion))
                        .<Decision<AlertEvent, AlertRefusal>>map(occasion -> accept(alerted(raise, occasion)))
                        .orElseGet(() -> reject(AlertRefusal.NO_NEWS));
            case TOLD -> nothing();
        };
    }

    private static boolean isNews(RaiseAlert raise, Occasion occasion) {
        var isNew = occasion != Occasion.NEW_INSTITUTION || !raise.readBefore();
        return isNew && raise.rule().tells(occasion, raise.reading().purpose());
    }

    private static AlertEvent alerted(RaiseAlert raise, Occasion occasion) {
        var reading = raise.reading();
        return new AccessAlerted(
                raise.id(),
                reading.citizen(),
                occasion,
                reading.read(),
                reading.capacity(),
                reading.institution(),
                raise.rule().version(),
                reading.at());
    }

    @Override
    public Alert evolve(Alert alert, AlertEvent event) {
        return switch (event) {
            case AccessAlerted _ when alert == Alert.UNTOLD -> Alert.TOLD;
            case AccessAlerted _ -> throw new IllegalStateException("an alert is told once");
        };
    }
}
