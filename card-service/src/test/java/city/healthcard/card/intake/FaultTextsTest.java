package city.healthcard.card.intake;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.identity.DocumentReader;
import city.healthcard.card.identity.DocumentTable;
import city.healthcard.card.identity.Fault;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Place;
import city.healthcard.card.identity.Reading.Unreadable;
import city.healthcard.card.stream.TablesInForce;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultTextsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final DocumentReader READER =
            new DocumentReader(DocumentTable.inForce(TablesInForce.read(), TODAY), TODAY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01|350203201002290015|第7至14位所示日期不存在|characters 7 to 14 have a day that does not exist",
                "01|35020319900101213X|第18位校验不符|character 18 has a check that fails",
                "06|A12345678|H或M加8位数字|H or M and 8 digits",
                "02|户0012345|不是户口簿编号|not the booklet's"
            })
    void a_refusal_says_what_is_wrong_where_and_how_to_put_it_right(String code, String typed, String zh, String en) {
        var request = new DocumentRequest(code, typed, null, null, null);
        assertThat(request.read(READER)).isInstanceOfSatisfying(Unreadable.class, it -> {
            @SuppressWarnings("unchecked")
            Unreadable<IdentityDocument> unreadable = it;
            var text = request.expectation(unreadable, READER);
            assertThat(text.zh()).contains(zh).doesNotContain(typed);
            assertThat(text.en()).contains(en).doesNotContain(typed);
        });
    }

    @Test
    void a_place_in_a_machine_readable_zone_names_its_line() {
        var text = FaultTexts.of(new Unreadable<>(Fault.WRONG_CHECK_CHARACTER, new Place(2, 14, 20)));
        assertThat(text.zh()).startsWith("第2行第14至20位");
        assertThat(text.en()).startsWith("Line 2: characters 14 to 20");
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_has_words_and_a_field(Fault fault) {
        var text = FaultTexts.of(new Unreadable<>(fault));
        assertThat(text.zh()).isNotBlank();
        assertThat(text.en()).isNotBlank();
        assertThat(DocumentRequest.fieldOf(fault)).startsWith("/");
    }
}
