package city.healthcard.audit.page;

import city.healthcard.webkit.browser.BothLanguages;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReviewWordsTest {

    @Test
    void every_word_is_there_in_chinese_and_in_english() {
        BothLanguages.mustSayTheSame(ReviewWords.class, "review");
        BothLanguages.mustSayTheSame(DistrictWords.class, "district");
        BothLanguages.mustSayTheSame(CaseWords.class, "accesscase");
        BothLanguages.mustSayTheSame(AlertWords.class, "accessalert");
    }
}
