package city.healthcard.card.exchange;

import city.healthcard.webkit.problem.Text;

/// Why nothing of a file was taken.
public enum FileFault {
    /// It is not encrypted for us, or was changed on its way.
    NOT_SEALED("file.not-sealed", "文件未用本中心证书加密，或已被改动。", "The file is not encrypted for us, or was changed."),
    /// The signature is missing or does not fit.
    BAD_SIGNATURE("file.bad-signature", "文件没有签名，或签名不符。", "The signature is missing or does not fit."),
    /// No certificate that is registered for the partner and good today has signed it.
    UNKNOWN_SIGNER(
            "file.unknown-signer",
            "签名证书未登记、已撤销或已过期。",
            "It is signed with a certificate that is not registered or not good today."),
    /// Its text is not GB18030.
    WRONG_ENCODING("file.wrong-encoding", "文件编码不是 GB18030。", "The text is not encoded in GB18030."),
    /// The first line is not a header.
    NO_HEADER("file.no-header", "首行不是文件头。", "The first line is not a header."),
    /// It is not a file of a kind that this partner sends here.
    OTHER_KIND("file.other-kind", "不应在此报送这种文件。", "A file of this kind is not expected here."),
    /// The end is missing, or there are fewer or more lines than the header says.
    TRUNCATED("file.truncated", "文件不完整：缺少结尾，或行数与文件头不符。", "The file is not whole: its end is missing, or lines are."),
    /// Lines are not numbered 1, 2, 3 …
    OUT_OF_ORDER("file.lines-out-of-order", "行号不连续。", "The lines are not numbered one after another."),
    /// A line has other columns than its kind of file.
    WRONG_COLUMNS("file.wrong-columns", "此行的栏数或内容与文件说明不符。", "A line has other columns than the description says."),
    /// It is about something else than the address says.
    OTHER_REFERENCE("file.other-reference", "文件所指批次与地址不符。", "The file is about another batch than its address."),
    /// It does not carry the next number of this partner's files.
    OUT_OF_SEQUENCE("file.out-of-sequence", "文件序号不是下一号。", "The file does not carry the partner's next number."),
    /// Carrying it out broke off for an hour; what was done of it stays done.
    BROKE_OFF(
            "file.broke-off",
            "处理此文件一再中断，已移出。请与本中心联系，然后原样重发。",
            "Taking the file broke off again and again, and it is set aside. Call us, then send the same file again.");

    private final String code;
    private final Text text;

    FileFault(String code, String zh, String en) {
        this.code = code;
        this.text = new Text(zh, en);
    }

    /// Its name in answers and result files.
    public String code() {
        return code;
    }

    /// What is said to people.
    public Text text() {
        return text;
    }
}
