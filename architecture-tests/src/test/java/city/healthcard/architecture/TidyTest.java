package city.healthcard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TidyTest {

    private static final Predicate<String> JAVA = path -> path.endsWith(".java");
    private static final Predicate<String> MAIN = JAVA.and(path -> path.contains("/src/main/"));
    private static final Predicate<String> TESTS = JAVA.and(path -> path.contains("/src/test/"));
    private static final Predicate<String> NOT_THIS = path -> !path.startsWith("architecture-tests/");
    private static final Predicate<String> TEXT = path -> path.matches(
            ".*\\.(java|md|xml|properties|sql|json|html|css|js|yml|yaml|conf|sh)|hc|\\.editorconfig|\\.gitignore");
    private static final Predicate<String> OURS = TEXT.and(path -> !path.contains("/vendor/"));
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)(#[^)]*)?\\)");

    private final Tree tree = new Tree();

    static List<TextRule> rules() {
        return List.of(
                TextRule.of("no line is longer than 120", JAVA, "^.{121,}$", "two files fit side by side on a screen"),
                TextRule.of("no tab", JAVA, "\\t", "a tab is as wide as the reader's editor wants"),
                TextRule.of("no trailing space", JAVA, "[ \\t]+$", "invisible changes hide visible ones"),
                TextRule.of("no carriage return", OURS, "\\r", "the tree has one line ending"),
                TextRule.of(
                        "nothing is left for later",
                        OURS.and(NOT_THIS),
                        "\\b(TODO|FIXME)\\b",
                        "what is not done is an issue, not a comment"),
                TextRule.of(
                        "nothing catches everything",
                        MAIN.and(NOT_THIS),
                        "catch \\((final )?Throwable\\b",
                        "an OutOfMemoryError is not a business case"),
                TextRule.of("no star import", JAVA, "^import .*\\*;", "a reader must see where a name comes from"),
                TextRule.of(
                        "no stack trace is printed",
                        MAIN,
                        "\\.printStackTrace\\(\\)",
                        "a stack trace may quote a person; logs must not"),
                TextRule.of(
                        "tests do not sleep",
                        TESTS.and(NOT_THIS),
                        "\\bThread\\.sleep\\(",
                        "a sleep is too long today and too short tomorrow"),
                TextRule.of(
                        "tests are sentences",
                        TESTS,
                        "^    (public )?void test[A-Z]",
                        "a name should say what is true when the test is green"),
                TextRule.of(
                        "no blanket silence",
                        MAIN,
                        "@SuppressWarnings\\(\"all\"\\)",
                        "a warning is silenced by its cause"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_tree_is_tidy(TextRule rule) {
        assertThat(rule.broken(tree)).isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for_and_that_null_is_not_for_it() {
        var broken = new ArrayList<String>();
        tree.files(MAIN).stream().map(Path::getParent).distinct().forEach(folder -> {
            var file = folder.resolve("package-info.java");
            if (!Files.exists(file)) {
                broken.add(tree.shown(folder) + ": no package-info.java");
            } else if (!Tree.text(file).startsWith("/// ") || !Tree.text(file).contains("@NullMarked")) {
                broken.add(tree.shown(file) + ": needs a sentence and @NullMarked");
            }
        });
        assertThat(broken).isEmpty();
    }

    @Test
    void every_text_ends_with_a_line_end() {
        assertThat(tree.files(OURS))
                .isNotEmpty()
                .filteredOn(
                        file -> !Tree.text(file).isEmpty() && !Tree.text(file).endsWith("\n"))
                .isEmpty();
    }

    @Test
    void every_link_of_a_document_leads_somewhere() {
        var broken = new ArrayList<String>();
        for (var file : tree.files(path -> path.endsWith(".md"))) {
            var links = LINK.matcher(Tree.text(file));
            while (links.find()) {
                if (!tree.exists(file, links.group(1))) {
                    broken.add(tree.shown(file) + " links to " + links.group(1) + ", which is not there");
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void versions_are_named_in_one_file() {
        var version = Pattern.compile("<version>(?!\\$\\{|1\\.0\\.0-SNAPSHOT<)[^<]+</version>");
        assertThat(tree.files(path -> path.endsWith("/pom.xml")))
                .filteredOn(pom -> version.matcher(Tree.text(pom)).find())
                .as("a version outside the root pom.xml is found too late when it must change")
                .isEmpty();
    }
}
