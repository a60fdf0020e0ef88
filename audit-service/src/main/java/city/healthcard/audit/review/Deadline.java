package city.healthcard.audit.review;

import java.time.LocalDate;

/// Until when a stage is to decide.
///
/// @param due the last day on which it is in time, Asia/Shanghai
/// @param policy version of the policy that says so
public record Deadline(LocalDate due, String policy) {}
