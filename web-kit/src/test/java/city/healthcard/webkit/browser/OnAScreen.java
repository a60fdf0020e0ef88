package city.healthcard.webkit.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/// A test of pages, which gets the [Setting] that it opens them in: in Chinese on a phone or in English at a
/// desk, as follows from its name, so that about half of the tests are played in each; in all settings with
/// `-Dscreens.all=true`, as in a nightly run. [Tab#mustBeGood] looks at each page on the other screen, too.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(OnAScreen.Settings.class)
public @interface OnAScreen {

    /// Chooses the settings of a test.
    final class Settings implements ArgumentsProvider {

        @Override
        public Stream<? extends Arguments> provideArguments(ParameterDeclarations declared, ExtensionContext test) {
            var settings = Boolean.getBoolean("screens.all")
                    ? Setting.all()
                    : List.of(Setting.ofTest(test.getRequiredTestMethod().getName()));
            return settings.stream().map(Arguments::of);
        }
    }
}
