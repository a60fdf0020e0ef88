package city.healthcard.records.bulk;

import city.healthcard.webkit.problem.Problem;

/// Why there is no export, or no file of it.
final class ExportProblems {

    private ExportProblems() {}

    static Problem tooMany(int max) {
        return Problem.of(
                429,
                "bulk.too-many",
                "已有 %d 个导出任务在进行，请等待其完成，或先取消一个。".formatted(max),
                "%d exports are running. Wait for one, or cancel one.".formatted(max));
    }

    static Problem unknown() {
        return Problem.of(
                404,
                "bulk.unknown",
                "没有这个导出任务：可能已取消、已过期，或因涉及的档案被删除而作废。",
                "There is no such export: it was cancelled, its time is over, or a file in it was erased.");
    }

    static Problem failed() {
        return Problem.of(500, "bulk.failed", "导出未能完成，请重新发起。", "The export could not be finished; begin another.");
    }

    static Problem noSuchFile() {
        return Problem.of(
                404, "bulk.no-such-file", "此次导出没有这个文件，见清单。", "This export has no such file; see its manifest.");
    }
}
