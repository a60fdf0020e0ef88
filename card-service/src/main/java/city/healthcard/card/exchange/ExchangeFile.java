package city.healthcard.card.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A file as its text says it: GB18030, lines ended by CR LF, columns divided by TAB. TAB is never the
/// second byte of a character in GB18030, as `|` can be. The header carries Chinese words, so that
/// another encoding is noticed even where every line is digits.
///
/// @param sender who wrote it: `city` or a partner's code
/// @param number the sender's count of its files, from 1; 0 where nobody counts
/// @param reference what it is about, such as a batch
/// @param lines the columns of each line, without its number
public record ExchangeFile(
        FileKind kind, String sender, long number, String reference, LocalDate on, List<List<String>> lines) {

    /// Who we are in headers.
    public static final String CITY = "city";

    /// Every scalar value has its place in it; GBK would lose rare characters of names.
    public static final Charset ENCODING = Charset.forName("GB18030");

    private static final String MARK = "健康卡交换文件";
    private static final String FORM = "1";
    private static final String END_OF_LINE = "\r\n";
    private static final char DIVIDER = '\t';
    private static final Pattern AT_DIVIDER = Pattern.compile("\t");
    private static final int HEADER_COLUMNS = 9;
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]");

    public ExchangeFile {
        lines = lines.stream().map(List::copyOf).toList();
    }

    /// The bytes, before they are signed.
    public byte[] encode() {
        var text = new StringBuilder();
        line(
                text,
                List.of(
                        "H",
                        MARK,
                        FORM,
                        kind.code(),
                        sender,
                        Long.toString(number),
                        reference,
                        on.format(DateTimeFormatter.BASIC_ISO_DATE),
                        Integer.toString(lines.size())));
        for (var i = 0; i < lines.size(); i++) {
            var columns = new ArrayList<String>();
            columns.add("D");
            columns.add(Integer.toString(i + 1));
            columns.addAll(lines.get(i));
            line(text, columns);
        }
        line(text, List.of("T", Integer.toString(lines.size())));
        try {
            var bytes = ENCODING.newEncoder().encode(CharBuffer.wrap(text));
            var exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException loneSurrogate) {
            throw new IllegalStateException("a name is not Unicode text", loneSurrogate);
        }
    }

    private static void line(StringBuilder text, List<String> columns) {
        for (var i = 0; i < columns.size(); i++) {
            if (i > 0) {
                text.append(DIVIDER);
            }
            text.append(BREAKS.matcher(columns.get(i)).replaceAll(" "));
        }
        text.append(END_OF_LINE);
    }

    /// Reads it; leaves with [FaultyFile] at the first thing that is not as described.
    public static ExchangeFile decode(byte[] bytes) {
        var text = text(bytes);
        if (!text.endsWith(END_OF_LINE)) {
            throw new FaultyFile(text.contains(MARK) ? FileFault.TRUNCATED : FileFault.NO_HEADER);
        }
        var rows =
                List.of(text.substring(0, text.length() - END_OF_LINE.length()).split(END_OF_LINE, -1));
        var header = AT_DIVIDER.split(rows.getFirst(), -1);
        mustBeHeader(header);
        var count = Integer.parseInt(header[8]);
        if (rows.size() != count + 2 || !rows.getLast().equals("T" + DIVIDER + count)) {
            throw new FaultyFile(FileFault.TRUNCATED);
        }
        var kind = FileKind.of(header[3]).orElseThrow(() -> new FaultyFile(FileFault.OTHER_KIND, 1));
        var lines = new ArrayList<List<String>>();
        for (var i = 1; i <= count; i++) {
            lines.add(columns(kind, rows.get(i), i));
        }
        return new ExchangeFile(kind, header[4], Long.parseLong(header[5]), header[6], date(header[7]), lines);
    }

    private static String text(byte[] bytes) {
        try {
            return ENCODING.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notGb18030) {
            throw new FaultyFile(FileFault.WRONG_ENCODING);
        }
    }

    private static void mustBeHeader(String[] header) {
        if (header.length < 2 || !header[0].equals("H")) {
            throw new FaultyFile(FileFault.NO_HEADER, 1);
        }
        if (!header[1].equals(MARK)) {
            throw new FaultyFile(FileFault.WRONG_ENCODING, 1);
        }
        if (header.length != HEADER_COLUMNS
                || !header[2].equals(FORM)
                || !DIGITS.matcher(header[5]).matches()
                || !DIGITS.matcher(header[8]).matches()) {
            throw new FaultyFile(FileFault.NO_HEADER, 1);
        }
    }

    private static List<String> columns(FileKind kind, String row, int number) {
        var columns = AT_DIVIDER.split(row, -1);
        if (columns.length != kind.columns() + 2 || !columns[0].equals("D")) {
            throw new FaultyFile(FileFault.WRONG_COLUMNS, number + 1);
        }
        if (!columns[1].equals(Integer.toString(number))) {
            throw new FaultyFile(FileFault.OUT_OF_ORDER, number + 1);
        }
        return List.of(columns).subList(2, columns.length);
    }

    private static LocalDate date(String written) {
        try {
            return LocalDate.parse(written, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException noDate) {
            throw new FaultyFile(FileFault.NO_HEADER, 1);
        }
    }
}
