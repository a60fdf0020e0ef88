package city.healthcard.records.postpage;

import city.healthcard.records.parkedpost.ParkedPost;
import java.time.Instant;
import java.util.Locale;

/// A visit that waits, as a row of the list.
///
/// @param number the institution's own number of the visit
/// @param kindWord the name of its kind among the words of the file
/// @param href where it is opened
public record ParkedRow(String number, int revision, String kindWord, Instant start, Instant since, String href) {

    static ParkedRow of(ParkedPost post) {
        return new ParkedRow(
                post.number(),
                post.revision(),
                "kind_" + post.kind().name().toLowerCase(Locale.ROOT),
                post.start(),
                post.since(),
                ParkedPage.addressOf(post.place(), post.visit()));
    }
}
