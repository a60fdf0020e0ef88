package city.healthcard.audit.institution;

/// What the register says of an institution. All of it is public.
///
/// @param name in Chinese
/// @param nameEn in English
/// @param district six-digit district code (GB/T 2260)
/// @param kind what kind of institution it is
public record Particulars(String name, String nameEn, String district, Kind kind) {}
