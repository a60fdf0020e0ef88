package city.healthcard.records.copies;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of copies and of their check, `{copies:title}`; Chinese in `messages/copies.properties`, English in
/// `messages/copies_en.properties`.
@MessageBundle(value = "copies", locale = "zh")
public interface CopyWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String format();

    @Message
    String format_pdf();

    @Message
    String format_pdf_hint();

    @Message
    String format_fhir();

    @Message
    String format_fhir_hint();

    @Message
    String make();

    @Message
    String verify();

    @Message
    String verify_lead();

    @Message
    String code();

    @Message
    String code_hint();

    @Message
    String check();

    @Message
    String genuine();

    @Message
    String genuine_why();

    @Message
    String unknown();

    @Message
    String unknown_why();

    @Message
    String made_at();

    @Message
    String kind();

    @Message
    String size();

    @Message
    String size_bytes(long bytes);

    @Message
    String sha256();

    @Message
    String signature();

    @Message
    String document();

    @Message
    String city();

    @Message
    String subject();

    @Message
    String visits(int count);

    @Message
    String part();

    @Message
    String essentials();

    @Message
    String all_visits();

    @Message
    String how();
}
