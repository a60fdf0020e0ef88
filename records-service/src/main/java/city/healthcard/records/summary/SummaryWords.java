package city.healthcard.records.summary;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the summary, `{summary:title}`; Chinese in `messages/summary.properties`, English in
/// `messages/summary_en.properties`.
@MessageBundle(value = "summary", locale = "zh")
public interface SummaryWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String as_of(String moment);

    @Message
    String part_problems();

    @Message
    String part_allergies();

    @Message
    String part_medication();

    @Message
    String part_immunizations();

    @Message
    String part_results();

    @Message
    String nothing();

    @Message
    String ips();
}
