package city.healthcard.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was typed: a command, files, and options with a value each.
///
/// @param options `--key` may come several times; its value is a key or a file with one
record Question(String command, List<String> files, Map<String, List<String>> options) {

    private static final Set<String> OPTIONS = Set.of("--key", "--content", "--leaf", "--since", "--status", "--at");

    static Question of(List<String> words) {
        var files = new ArrayList<String>();
        var options = new HashMap<String, List<String>>();
        for (var i = 1; i < words.size(); i++) {
            var word = words.get(i);
            if (!word.startsWith("--")) {
                files.add(word);
            } else if (OPTIONS.contains(word) && i + 1 < words.size()) {
                options.computeIfAbsent(word, _ -> new ArrayList<>()).add(words.get(++i));
            } else {
                throw new Unchecked("不认识 " + word, word + " is not known here");
            }
        }
        return new Question(words.isEmpty() ? "" : words.getFirst(), files, options);
    }

    List<Key> keys() {
        var keys = options.getOrDefault("--key", List.of());
        if (keys.isEmpty()) {
            throw new Unchecked("请用 --key 给出公钥", "give the public key with --key");
        }
        return keys.stream().map(Question::key).toList();
    }

    /// @param text a key, or the name of a file with one
    static Key key(String text) {
        return Key.parse(text.contains("+") ? text : read(text));
    }

    static String read(String file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(file)))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new Refused("不是 UTF-8 文本", "not UTF-8 text");
        }
    }

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException | InvalidPathException unreadable) {
            throw new Unchecked("无法读取文件 " + file, "cannot read the file " + file);
        }
    }
}
