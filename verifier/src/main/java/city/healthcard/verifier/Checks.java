package city.healthcard.verifier;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// One check per command.
final class Checks {

    private Checks() {}

    static List<Finding> receipts(Question question) {
        var findings = new ArrayList<Finding>();
        var keys = question.keys();
        for (var file : atLeastOne(question)) {
            for (var value : values(file)) {
                findings.add(receipt(Receipt.of(value), keys, question));
            }
        }
        return findings;
    }

    static List<Finding> inclusion(Question question) {
        var text = Question.read(exactly(1, question).getFirst());
        if (TreeProof.isInclusion(text)) {
            var tree = TreeProof.inclusion(text).including(leafOf(question), question.keys());
            return List.of(included(tree));
        }
        var receipt = Receipt.of(onlyValue(text));
        Refused.unless(receipt.inclusion().isPresent(), "收据还没有包含证明", "the receipt has no inclusion proof yet");
        receipt.check(question.keys());
        return List.of(new Finding("事件已在日志中：" + receipt.words(), "The event is in the log: " + receipt.words()));
    }

    static List<Finding> checkpoint(Question question) {
        var files = question.options().containsKey("--key") ? exactly(1, question) : exactly(2, question);
        var keys = files.size() == 1 ? question.keys() : List.of(Question.key(files.getLast()));
        var tree = Checkpoint.open(Question.read(files.getFirst()), keys);
        return List.of(new Finding("检查点成立：" + words(tree), "The checkpoint holds: " + words(tree)));
    }

    static List<Finding> consistency(Question question) {
        var files = exactly(2, question);
        var keys = question.keys();
        var older = Checkpoint.open(Question.read(files.getFirst()), keys);
        var proof = TreeProof.consistency(Question.read(files.getLast()));
        var newer = Checkpoint.open(proof.checkpoint(), keys);
        Refused.unless(
                newer.origin().equals(older.origin()) && proof.number() == older.size(),
                "两个检查点不属于同一证明",
                "the checkpoints and the proof do not belong together");
        Refused.unless(
                Merkle.isConsistent(older.size(), older.root(), newer.size(), newer.root(), proof.hashes()),
                "日志被改写过：旧的记录不在新的日志中",
                "the log was rewritten: the newer one does not contain the older one");
        return List.of(new Finding(
                "日志只增不改：%d → %d".formatted(older.size(), newer.size()),
                "The log only grew: %d → %d".formatted(older.size(), newer.size())));
    }

    static List<Finding> accesses(Question question) {
        var accesses = Accesses.of(onlyValue(Question.read(exactly(1, question).getFirst())));
        accesses.check(question.keys());
        for (var file : question.options().getOrDefault("--since", List.of())) {
            var earlier = Accesses.of(onlyValue(Question.read(file)));
            earlier.check(question.keys());
            accesses.checkFollows(earlier);
        }
        return List.of(new Finding(
                "查阅清单完整：截至 %s 共 %d 次"
                        .formatted(accesses.day(), accesses.accesses().size()),
                "The list of accesses is complete: %d until the end of %s"
                        .formatted(accesses.accesses().size(), accesses.day())));
    }

    static List<Finding> rolls(Question question) {
        var keys = question.keys();
        var rolls = atLeastOne(question).stream()
                .map(file -> DayRoll.open(Question.read(file), keys))
                .toList();
        for (var i = 1; i < rolls.size(); i++) {
            rolls.get(i).checkFollows(rolls.get(i - 1));
        }
        var first = rolls.getFirst().day();
        var last = rolls.getLast().day();
        return List.of(new Finding(
                "查阅总册逐日相接：%s 至 %s".formatted(first, last),
                "The rolls of accesses follow one another: %s to %s".formatted(first, last)));
    }

    private static Finding receipt(Receipt receipt, List<Key> keys, Question question) {
        receipt.check(keys);
        question.options()
                .getOrDefault("--content", List.of())
                .forEach(file -> receipt.checkContent(Question.bytes(file)));
        var isLogged = receipt.inclusion().isPresent();
        return new Finding(
                (isLogged ? "收据成立，事件已在日志中：" : "收据成立：") + receipt.words(),
                (isLogged ? "The receipt holds and its event is in the log: " : "The receipt holds: ")
                        + receipt.words());
    }

    private static Finding included(Checkpoint tree) {
        return new Finding("已在日志中：" + words(tree), "It is in the log: " + words(tree));
    }

    private static String words(Checkpoint tree) {
        return "%s · %d".formatted(tree.origin(), tree.size());
    }

    private static byte[] leafOf(Question question) {
        try {
            return HexFormat.of()
                    .parseHex(
                            question.options().getOrDefault("--leaf", List.of()).getFirst());
        } catch (IllegalArgumentException | NoSuchElementException missing) {
            throw new Unchecked("请用 --leaf 给出事件散列（十六进制）", "give the event's hash in hexadecimal with --leaf");
        }
    }

    /// The values of a file; an array counts as its elements.
    private static List<@Nullable Object> values(String file) {
        var values = new ArrayList<@Nullable Object>();
        for (var value : Json.readAll(Question.read(file))) {
            if (value instanceof List<?> array) {
                values.addAll(array);
            } else {
                values.add(value);
            }
        }
        Refused.unless(!values.isEmpty(), "文件是空的", "the file is empty");
        return values;
    }

    private static @Nullable Object onlyValue(String text) {
        var values = Json.readAll(text);
        Refused.unless(values.size() == 1, "应当只有一个 JSON 值", "there should be one JSON value");
        return values.getFirst();
    }

    private static List<String> atLeastOne(Question question) {
        if (question.files().isEmpty()) {
            throw new Unchecked("请给出文件", "name a file");
        }
        return question.files();
    }

    static List<String> exactly(int count, Question question) {
        if (question.files().size() != count) {
            throw new Unchecked("需要 " + count + " 个文件", "this takes " + count + " file(s)");
        }
        return question.files();
    }
}
