package city.healthcard.records.recognition;

import java.time.LocalDate;

/// What is known of a result.
///
/// @param system of its code; empty when not said
/// @param code empty when not said
/// @param status such as `final`; empty when not said
/// @param institution code of who examined
/// @param on the day of the examination, Asia/Shanghai
public record Examined(String system, String code, String status, String institution, LocalDate on) {}
