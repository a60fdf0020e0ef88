package city.healthcard.records.retention;

/// Until when one record is kept, and by which edition of the policy.
///
/// @param kept the class of the record: `outpatient`, `inpatient`, `lifelong`
/// @param untilYear the last year, in Asia/Shanghai, in which the law still asks to keep it
/// @param policy edition of the policy that decided
public record Term(String kept, int untilYear, int policy) {

    /// The name of the bucket whose key seals the record: all records of a citizen that may go at the same
    /// time.
    public String bucket() {
        return kept + '-' + untilYear;
    }
}
