package city.healthcard.records.copies;

import city.healthcard.records.export.ExportRefusal;
import city.healthcard.webkit.problem.Problem;

/// Why there is no copy.
final class CopyProblems {

    private static final int UNPROCESSABLE = 422;

    private CopyProblems() {}

    static Problem tooLong(long items, int max) {
        return Problem.of(
                UNPROCESSABLE,
                "export.too-long",
                "所选内容共 %d 项，一份副本最多 %d 项。请缩短时间范围，或选择 FHIR 格式。".formatted(items, max),
                "This would be %d items; a copy holds %d. Choose a shorter period, or FHIR.".formatted(items, max));
    }

    static Problem unknown() {
        return Problem.of(404, "export.unknown", "没有这个核验码的副本。", "There is no copy with this code.");
    }

    static Problem of(ExportRefusal refusal) {
        return switch (refusal) {
            case OTHER_CONTENT ->
                Problem.of(409, refusal.code(), "已有另一份副本使用同一编号。", "Another copy was made under the same name.");
        };
    }
}
