package city.healthcard.card.identity;

import java.util.Optional;

/// The kinds of documents that say who somebody is, coded as in WS 364.3 table CV02.01.101.
///
/// What the table has no code for is exported as 99; our own four-digit codes below 99 tell those kinds apart.
public enum DocumentType {
    /// 居民身份证.
    RESIDENT_ID("01"),
    /// 居民户口簿; the number is the child's citizen number, for the booklet's own belongs to the household.
    HOUSEHOLD_REGISTER("02"),
    /// 护照.
    PASSPORT("03"),
    /// 军官证 and the cards of sergeants and conscripts.
    OFFICER_CARD("04"),
    /// 驾驶证.
    DRIVING_LICENCE("05"),
    /// 港澳居民来往内地通行证.
    HONG_KONG_MACAU_PERMIT("06"),
    /// 台湾居民来往大陆通行证.
    TAIWAN_PERMIT("07"),
    /// 出生医学证明; a regional extension of the table.
    BIRTH_CERTIFICATE("08"),
    /// 归侨证.
    RETURNED_OVERSEAS_CHINESE("9901"),
    /// 港澳台居民居住证.
    RESIDENCE_PERMIT("9902"),
    /// 外国人永久居留身份证.
    FOREIGN_RESIDENT_ID("9903");

    private static final int EXPORTED_LENGTH = 2;

    private final String code;

    DocumentType(String code) {
        this.code = code;
    }

    /// Our code: that of the table, or one of ours below 99.
    public String code() {
        return code;
    }

    /// The code of the table.
    public String exportCode() {
        return code.substring(0, EXPORTED_LENGTH);
    }

    /// The kind of this code; `1` and `01` are the same.
    public static Optional<DocumentType> ofCode(String typed) {
        var code = Typed.number(typed);
        var padded = code.length() == 1 ? "0" + code : code;
        for (var type : values()) {
            if (type.code.equals(padded)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
