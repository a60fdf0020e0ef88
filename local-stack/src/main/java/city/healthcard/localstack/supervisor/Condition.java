package city.healthcard.localstack.supervisor;

/// How a part is, in words people read.
enum Condition {
    WAITING("waiting", "等待"),
    STARTING("starting", "启动中"),
    HEALTHY("healthy", "正常"),
    RESTARTING("restarting", "重新启动"),
    FAILED("failed", "失败"),
    STOPPED("stopped", "已停止");

    private final String english;
    private final String chinese;

    Condition(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /// In a column of a terminal, where a Chinese character is two columns wide.
    String padded(int width) {
        var words = english + " " + chinese;
        return words + " ".repeat(width - words.length() - chinese.length());
    }
}
