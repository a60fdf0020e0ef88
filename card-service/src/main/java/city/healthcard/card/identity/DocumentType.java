package city.healthcard.card.identity;

/// The kinds of documents that say who somebody is. Their codes are data: see [DocumentTable].
public enum DocumentType {
    /// 居民身份证.
    RESIDENT_ID,
    /// 居民户口簿; the number is the child's citizen number, for the booklet's own belongs to the household.
    HOUSEHOLD_REGISTER,
    /// 护照.
    PASSPORT,
    /// 军官证 and the cards of sergeants and conscripts.
    OFFICER_CARD,
    /// 驾驶证.
    DRIVING_LICENCE,
    /// 港澳居民来往内地通行证.
    HONG_KONG_MACAU_PERMIT,
    /// 台湾居民来往大陆通行证.
    TAIWAN_PERMIT,
    /// 出生医学证明.
    BIRTH_CERTIFICATE,
    /// 归侨证.
    RETURNED_OVERSEAS_CHINESE,
    /// 港澳台居民居住证.
    RESIDENCE_PERMIT,
    /// 外国人永久居留身份证.
    FOREIGN_RESIDENT_ID
}
