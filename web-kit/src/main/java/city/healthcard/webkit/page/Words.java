package city.healthcard.webkit.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the layout and the tags, `{words:skip}`. Chinese is in `messages/words.properties`, English in
/// `messages/words_en.properties`. A word that one of them lacks fails a test.
@MessageBundle(value = "words", locale = "zh")
public interface Words {

    @Message
    String city();

    @Message
    String product();

    @Message
    String bureau();

    @Message
    String skip();

    @Message
    String places();

    @Message
    String settings();

    @Message
    String elder();

    @Message
    String plain();

    @Message
    String sign_out();

    @Message
    String sign_in();

    @Message
    String hotline();

    @Message
    String promise();

    @Message
    String summary(int count);

    @Message
    String go_on();

    @Message
    String back();

    @Message
    String optional();

    @Message
    String of_page(int page, int pages);

    @Message
    String earlier();

    @Message
    String later();

    @Message
    String next_page();

    @Message
    String pages();

    @Message
    String today();

    @Message
    String was();

    @Message
    String now_is();

    @Message
    String fresh();

    @Message
    String slow();

    @Message
    String broken();

    @Message
    String broken_why();

    @Message
    String missing();

    @Message
    String missing_why();

    @Message
    String refused();

    @Message
    String refused_why();

    @Message
    String try_again();

    @Message
    String home();

    @Message
    String reference();

    @Message
    String card_of();

    @Message
    String card_valid();

    @Message
    String card_qr();

    @Message
    String show_code();

    @Message
    String keys();

    @Message
    String key_next();

    @Message
    String key_previous();

    @Message
    String key_approve();

    @Message
    String key_return();

    @Message
    String key_help();

    @Message
    String arrived(int count);

    @Message
    String waited();

    @Message
    String held_by();

    @Message
    String nobody();

    @Message
    String as_table();

    @Message
    String when();

    @Message
    String value();

    @Message
    String printed();

    @Message
    String printed_at();

    @Message
    String done();

    @Message
    String current();

    @Message
    String ahead();

    @Message
    String change();
}
