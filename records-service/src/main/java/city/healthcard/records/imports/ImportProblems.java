package city.healthcard.records.imports;

import city.healthcard.webkit.problem.Problem;

/// Why there is no import.
final class ImportProblems {

    private ImportProblems() {}

    static Problem tooMany(int max) {
        return Problem.of(
                429,
                "import.too-many",
                "已有 %d 个导入任务在进行，请等待其完成，或先取消一个。".formatted(max),
                "%d imports are running. Wait for one, or cancel one.".formatted(max));
    }

    static Problem unknown() {
        return Problem.of(
                404,
                "import.unknown",
                "没有这个导入任务：可能已取消或已过期。",
                "There is no such import: it was cancelled, or its time is over.");
    }
}
