package city.healthcard.card.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.identity.Reading.Unreadable;
import city.healthcard.card.stream.TablesInForce;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final DocumentReader READER =
            new DocumentReader(DocumentTable.inForce(TablesInForce.read(), TODAY), TODAY);

    @ParameterizedTest
    @CsvSource({
        "01,35020319900101123x,RESIDENT_ID,35020319900101123X",
        "1,350203900101123,RESIDENT_ID,35020319900101123X",
        "02,350213201202291234,HOUSEHOLD_REGISTER,350213201202291234",
        "01,810000199205130020,RESIDENCE_PERMIT,810000199205130020",
        "9902,830000198506111172,RESIDENCE_PERMIT,830000198506111172",
        "9903,911124198108030024,FOREIGN_RESIDENT_ID,911124198108030024",
        "9903,USA310119800101,FOREIGN_RESIDENT_ID,USA310119800101",
        "03,e12345678,PASSPORT,E12345678",
        "03,EA1234567,PASSPORT,EA1234567",
        "03,PE1234567,PASSPORT,PE1234567",
        "03,K12345678,PASSPORT,K12345678",
        "03,MA1234567,PASSPORT,MA1234567",
        "03,G12345678,PASSPORT,G12345678",
        "04,军1234567,OFFICER_CARD,军1234567",
        "04,南字第0123456号,OFFICER_CARD,南字第0123456",
        "04,南字第0123456,OFFICER_CARD,南字第0123456",
        "05,35020319900101123X,DRIVING_LICENCE,35020319900101123X",
        "06,h1234567801,HONG_KONG_MACAU_PERMIT,H12345678",
        "06,H12345678,HONG_KONG_MACAU_PERMIT,H12345678",
        "07,1234567802,TAIWAN_PERMIT,12345678",
        "7,１２３４５６７８,TAIWAN_PERMIT,12345678",
        "08,R123456789,BIRTH_CERTIFICATE,R123456789",
        "9901,闽侨0012345,RETURNED_OVERSEAS_CHINESE,闽侨0012345"
    })
    void a_document_is_read_in_its_normal_form(String code, String typed, DocumentType type, String number) {
        assertThat(READER.read(code, typed, "")).isEqualTo(new Read<>(new IdentityDocument(type, number, "CHN")));
    }

    @ParameterizedTest
    @CsvSource({
        "01,911124198108030024,CHN,WRONG_SHAPE",
        "02,350203201002290015,CHN,IMPOSSIBLE_DATE",
        "02,户0012345,CHN,WRONG_SHAPE",
        "03,E1234567,CHN,WRONG_SHAPE",
        "03,TOOLONG1234,USA,WRONG_SHAPE",
        "03,123456789,XYZ,UNKNOWN_STATE",
        "05,35020319900101213X,CHN,WRONG_CHECK_CHARACTER",
        "06,A12345678,CHN,WRONG_SHAPE",
        "07,1234567,CHN,WRONG_SHAPE",
        "9902,35020319900101123X,CHN,WRONG_SHAPE",
        "9903,QQQ310119800101,CHN,WRONG_SHAPE",
        "03,P<CHN,CHN,WRONG_SHAPE",
        "9903,35020319900101123X,CHN,WRONG_SHAPE",
        "42,12345678,CHN,UNKNOWN_DOCUMENT_TYPE",
        "99,12345678,CHN,UNKNOWN_DOCUMENT_TYPE"
    })
    void what_cannot_be_is_refused_with_its_reason(String code, String typed, String state, Fault fault) {
        assertThat(READER.read(code, typed, state))
                .isInstanceOfSatisfying(
                        Unreadable.class, it -> assertThat(it.fault()).isEqualTo(fault));
    }

    @Test
    void an_empty_number_is_refused() {
        assertThat(READER.read("01", " ", "CHN")).isEqualTo(new Unreadable<>(Fault.EMPTY));
    }

    @Test
    void a_foreign_passport_keeps_its_state() {
        assertThat(READER.read("03", "L898902C3", "d"))
                .isEqualTo(new Read<>(new IdentityDocument(DocumentType.PASSPORT, "L898902C3", "D")));
    }

    @Test
    void documents_that_print_the_citizen_number_have_one_key() {
        var id = document("01", "35020319900101123X");
        assertThat(document("02", "35020319900101123X").key()).isEqualTo(id.key());
        assertThat(document("05", "350203900101123").key()).isEqualTo(id.key());
        assertThat(document("01", "350206198510082225").key()).isNotEqualTo(id.key());
    }

    @Test
    void the_same_number_under_another_kind_is_another_key() {
        assertThat(document("07", "12345678").key())
                .isNotEqualTo(document("9901", "12345678").key());
    }

    @Test
    void a_passport_number_of_another_state_is_another_key() {
        var american = new IdentityDocument(DocumentType.PASSPORT, "123456789", "USA");
        assertThat(new IdentityDocument(DocumentType.PASSPORT, "123456789", "GBR").key())
                .isNotEqualTo(american.key());
    }

    @Test
    void only_a_citizen_number_tells_birth_and_sex() {
        assertThat(document("07", "12345678").citizenNumber()).isEmpty();
        assertThat(document("9903", "USA310119800101").citizenNumber()).isEmpty();
        assertThat(document("9903", "911124198108030024").citizenNumber()).isPresent();
    }

    @Test
    void a_number_is_masked_on_screens_and_absent_from_text() {
        assertThat(document("01", "35020319900101123X").masked()).isEqualTo("3502**********123X");
        assertThat(document("07", "12345678").masked()).isEqualTo("1*****78");
        assertThat(document("01", "35020319900101123X").toString()).doesNotContain("1990");
    }

    @ParameterizedTest
    @CsvSource({
        "01,350203201002290015,7,14",
        "01,350203100229001,7,12",
        "01,35020319900101213X,18,18",
        "9902,35020319900101123X,1,6",
        "9903,35020319900101123X,1,1"
    })
    void a_fault_says_where_it_is(String code, String typed, int first, int last) {
        assertThat(READER.read(code, typed, ""))
                .isInstanceOfSatisfying(
                        Unreadable.class, it -> assertThat(it.place()).isEqualTo(Place.characters(first, last)));
    }

    @Test
    void a_permit_of_another_area_is_no_residence_permit() {
        var digits = "85000019920513002";
        var number = digits + CitizenNumber.checkCharacter(digits);
        assertThat(READER.read("9902", number, "")).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_passport_may_be_read_by_its_two_lines() {
        assertThat(document(
                        "03",
                        "P<CHNCHEN<<XIAOLU<<<<<<<<<<<<<<<<<<<<<<<<<<<\nE123456782CHN9001011F3001019<<<<<<<<<<<<<<<2"))
                .isEqualTo(new IdentityDocument(DocumentType.PASSPORT, "E12345678", "CHN"));
    }

    @Test
    void a_passport_that_its_lines_show_to_have_expired_is_refused() {
        var lines = "P<D<<ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<" + "L898902C36D<<7408122F1204159ZE184226B<<<<<10";
        assertThat(READER.read("03", lines, "")).isEqualTo(new Unreadable<>(Fault.EXPIRED));
    }

    @Test
    void both_forms_of_a_foreigners_card_are_read_and_never_computed_into_each_other() {
        assertThat(document("9903", "USA310119800101").key())
                .isNotEqualTo(document("9903", "911124198108030024").key());
    }

    private static IdentityDocument document(String code, String number) {
        return READER.read(code, number, "CHN").result().orElseThrow();
    }
}
