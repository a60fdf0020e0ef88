package city.healthcard.card.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of deaths and departures, `{departure:title}`; `paper_` names what may be shown. Chinese is in
/// `messages/departure.properties`, English in `messages/departure_en.properties`.
@MessageBundle(value = "departure", locale = "zh")
public interface DepartureWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String whose();

    @Message
    String number_hint();

    @Message
    String show();

    @Message
    String found();

    @Message
    String person();

    @Message
    String closing();

    @Message
    String no_cards();

    @Message
    String application();

    @Message
    String evidence();

    @Message
    String evidence_why();

    @Message
    String paper_medical_certificate();

    @Message
    String paper_household_cancelled();

    @Message
    String paper_court_declaration();

    @Message
    String paper_household_moved();

    @Message
    String paper_settled_abroad();

    @Message
    String day();

    @Message
    String day_hint();

    @Message
    String go_on();

    @Message
    String other();

    @Message
    String check();

    @Message
    String check_why();

    @Message
    String what();

    @Message
    String event();

    @Message
    String death();

    @Message
    String emigration();

    @Message
    String day_short();

    @Message
    String paper();

    @Message
    String back();

    @Message
    String record();

    @Message
    String done_death();

    @Message
    String done_emigration();

    @Message
    String closed();

    @Message
    String closed_none();

    @Message
    String then();

    @Message
    String then_cards();

    @Message
    String then_file();

    @Message
    String next_one();
}
