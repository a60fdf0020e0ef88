package city.healthcard.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A rule over lines of text: where it looks, what it does not want to see there, and why.
///
/// @param name what one would call it aloud
/// @param files tells by path which files it reads
/// @param unwanted a line in which this is found breaks the rule
/// @param reason why the rule exists
record TextRule(String name, Predicate<String> files, Pattern unwanted, String reason) {

    static TextRule of(String name, Predicate<String> files, String unwanted, String reason) {
        return new TextRule(name, files, Pattern.compile(unwanted), reason);
    }

    /// The places that break it, each as `file:line: rule (because reason)`; fails when it has nothing to read.
    List<String> broken(Tree tree) {
        var found = new ArrayList<String>();
        var read = tree.files(files);
        if (read.isEmpty()) {
            found.add(name + ": the rule reads no file at all, so it guards nothing");
        }
        for (var file : read) {
            var lines = Tree.text(file).split("\n", -1);
            for (var i = 0; i < lines.length; i++) {
                if (unwanted.matcher(lines[i]).find()) {
                    found.add("%s:%d: %s (because %s)".formatted(tree.shown(file), i + 1, name, reason));
                }
            }
        }
        return found;
    }
}
