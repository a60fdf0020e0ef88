package city.healthcard.eventsourcing.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What every document store promises. Extend it to show that an implementation keeps it.
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class DocumentStoreContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long TERM = 7;

    private final String collection = "papers_" + UUID.randomUUID();

    /// The store under test; may hold other collections.
    abstract DocumentStore store();

    @Test
    void a_document_is_read_back_as_it_was_written() {
        var paper = paper("a", "内容", Map.of("state", "open", "age", 3));

        write(paper);

        assertThat(load("a").get("a")).usingRecursiveComparison().isEqualTo(paper);
    }

    @Test
    void a_collection_is_named_while_it_is_there() {
        write(paper("a", "content", Map.of()));
        assertThat(store().collections().await().atMost(PATIENCE)).contains(collection);

        store().drop(collection).await().atMost(PATIENCE);

        assertThat(store().collections().await().atMost(PATIENCE)).doesNotContain(collection);
    }

    @Test
    void a_document_is_replaced_whole() {
        write(paper("a", "first", Map.of("state", "open")));
        var second = new StoredDocument("a", Map.of("own", "2"), bytes("second"), Map.of());

        write(second);

        assertThat(load("a").get("a")).usingRecursiveComparison().isEqualTo(second);
    }

    @Test
    void what_is_missing_is_absent_and_the_rest_is_found() {
        write(paper("a", "one", Map.of()), paper("b", "two", Map.of()));

        assertThat(load("a", "b", "c")).containsOnlyKeys("a", "b");
        assertThat(load()).isEmpty();
    }

    @Test
    void a_document_that_is_away_keeps_its_places_and_is_not_found_by_searching() {
        write(new StoredDocument("a", Map.of("own", "7"), null, Map.of("state", "open")));

        assertThat(load("a").get("a").at()).isEqualTo(Map.of("own", "7"));
        assertThat(await(store().where(collection, Question.where("state", "open"), "", 9)))
                .isEmpty();
        assertThat(await(store().count(collection, Question.where("state", "open"))))
                .isZero();
        assertThat(await(store().all(collection).collect().asList())).hasSize(1);
    }

    @Test
    void searching_finds_by_value_in_the_order_asked_for_and_no_more_than_asked_for() {
        write(
                paper("a", "1", Map.of("state", "open", "age", 2)),
                paper("b", "2", Map.of("state", "open", "age", 1)),
                paper("c", "3", Map.of("state", "open", "age", 3)),
                paper("d", "4", Map.of("state", "shut", "age", 0)));

        assertThat(found("age", 9)).containsExactly("b", "a", "c");
        assertThat(found("-age", 2)).containsExactly("c", "a");
        assertThat(await(store().count(collection, Question.where("state", "open"))))
                .isEqualTo(3);
    }

    @Test
    void a_question_may_bound_fields_and_names_those_that_have_them() {
        write(
                paper("a", "1", Map.of("state", "open", "place", "01/a", "due", 5L)),
                paper("b", "1", Map.of("state", "open", "place", "02/b", "due", 9L)),
                paper("c", "1", Map.of("state", "open", "place", "02/c", "due", 4L)),
                paper("d", "1", Map.of("state", "done", "place", "03/d", "due", 1L)),
                paper("e", "1", Map.of("state", "open", "place", "04/e")));
        var open = Question.where("state", "open");
        assertThat(ids(open.above("place", "02/b"))).containsExactly("c", "e");
        assertThat(ids(open.upTo("due", 5L))).containsExactly("a", "c");
        assertThat(ids(open.upTo("due", 5L).above("place", "01/a"))).containsExactly("c");
        assertThat(ids(open.and("place", "02/b"))).containsExactly("b");
        assertThat(await(store().count(collection, open.above("due", 4L)))).isEqualTo(2);
    }

    private List<String> ids(Question question) {
        return await(store().where(collection, question, "place", 9)).stream()
                .map(StoredDocument::id)
                .toList();
    }

    @Test
    void pages_follow_each_other_and_what_comes_in_between_shifts_nothing() {
        write(
                paper("a", "1", Map.of("state", "open", "age", 2L)),
                paper("b", "2", Map.of("state", "open", "age", 2L)),
                paper("c", "3", Map.of("state", "open", "age", 1L)),
                paper("d", "4", Map.of("state", "open", "age", 3L)),
                paper("e", "5", Map.of("state", "shut", "age", 2L)));

        var first = page("age", Optional.empty());
        assertThat(first).containsExactly("c", "a");
        write(paper("0", "0", Map.of("state", "open", "age", 0L)));
        assertThat(page("age", Optional.of(new Mark(2L, "a")))).containsExactly("b", "d");
        assertThat(page("age", Optional.of(new Mark(3L, "d")))).isEmpty();
        assertThat(page("-age", Optional.empty())).containsExactly("d", "a");
        assertThat(page("-age", Optional.of(new Mark(2L, "a")))).containsExactly("b", "c");
    }

    private List<String> page(String orderBy, Optional<Mark> after) {
        return await(store().page(collection, Question.where("state", "open"), orderBy, after, 2)).stream()
                .map(StoredDocument::id)
                .toList();
    }

    @Test
    void a_dropped_collection_is_empty_and_may_be_filled_again() {
        write(paper("a", "old", Map.of()));

        await(store().drop(collection));

        assertThat(load("a")).isEmpty();
        write(paper("a", "new", Map.of()));
        assertThat(load("a")).containsOnlyKeys("a");
    }

    @Test
    void what_was_written_in_a_later_term_is_not_overwritten_and_the_rest_is_written() {
        write(paper("a", "of this term", Map.of("state", "open")), paper("b", "of this term", Map.of()));
        await(store().write(collection, List.of(paper("a", "of a later term", Map.of())), TERM + 1));

        var zombie = List.of(
                paper("a", "of a term that is over", Map.of()),
                paper("b", "of this term, again", Map.of()),
                paper("c", "of nobody before", Map.of()));
        assertThatThrownBy(() -> await(store().write(collection, zombie, TERM))).isInstanceOf(Fenced.class);

        assertThat(load("a", "b", "c").values())
                .extracting(one -> new String(one.body(), StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder("of a later term", "of this term, again", "of nobody before");
    }

    @Test
    void a_later_term_takes_over_whatever_is_there() {
        write(paper("a", "first", Map.of()));

        await(store().write(collection, List.of(paper("a", "second", Map.of())), TERM + 1));
        await(store().write(collection, List.of(paper("a", "third", Map.of())), TERM + 1));

        assertThat(load("a").get("a").body()).isEqualTo(bytes("third"));
        assertThat(load("a").get("a").searchable()).isEmpty();
    }

    @Test
    void what_was_written_in_an_earlier_term_is_absent_for_who_asks_since_a_later_one() {
        write(paper("a", "of this term", Map.of()), paper("b", "of this term", Map.of()));
        await(store().write(collection, List.of(paper("b", "of a later term", Map.of())), TERM + 1));

        assertThat(await(store().load(collection, Set.of("a", "b"), TERM))).containsOnlyKeys("a", "b");
        assertThat(await(store().load(collection, Set.of("a", "b"), TERM + 1))).containsOnlyKeys("b");
        assertThat(await(store().load(collection, Set.of("a"), TERM + 1))).isEmpty();
    }

    @Test
    void all_notes_are_read_at_once() {
        var one = "note/one/" + collection;
        var other = "note/other/" + collection;
        await(store().putNote(one, Map.of("place", "1")));
        await(store().putNote(other, Map.of("place", "2", "ready", "true")));

        assertThat(await(store().notes()))
                .containsEntry(one, Map.of("place", "1"))
                .containsEntry(other, Map.of("place", "2", "ready", "true"));
    }

    @Test
    void a_note_is_replaced_only_where_one_is() {
        var note = "note/" + collection;
        assertThat(await(store().replaceNote(note, Map.of("of", "me", "place", "1"), "of")))
                .isFalse();
        assertThat(await(store().note(note))).isEmpty();

        await(store().putNote(note, Map.of("of", "me", "place", "1")));

        assertThat(await(store().replaceNote(note, Map.of("of", "me", "place", "2"), "of")))
                .isTrue();
        assertThat(await(store().note(note))).contains(Map.of("of", "me", "place", "2"));
    }

    @Test
    void a_note_of_another_is_not_replaced() {
        var note = "note/" + collection;
        var others = Map.of("of", "another", "place", "1");
        await(store().putNote(note, others));

        assertThat(await(store().replaceNote(note, Map.of("of", "me", "place", "7"), "of")))
                .isFalse();
        assertThat(await(store().note(note))).contains(others);
    }

    @Test
    void a_note_that_does_not_say_whose_it_is_is_not_replaced() {
        var note = "note/" + collection;
        await(store().putNote(note, Map.of("place", "1")));

        assertThat(await(store().replaceNote(note, Map.of("of", "me", "place", "7"), "of")))
                .isFalse();
        assertThat(await(store().note(note))).contains(Map.of("place", "1"));
    }

    private List<String> found(String orderBy, int limit) {
        return await(store().where(collection, Question.where("state", "open"), orderBy, limit)).stream()
                .map(StoredDocument::id)
                .toList();
    }

    private Map<String, StoredDocument> load(String... ids) {
        return await(store().load(collection, Set.of(ids)));
    }

    private void write(StoredDocument... documents) {
        await(store().write(collection, List.of(documents), TERM));
    }

    private static StoredDocument paper(String id, String body, Map<String, Object> searchable) {
        return new StoredDocument(id, Map.of("own", "1", "card-0", "00000001"), bytes(body), searchable);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T extends @Nullable Object> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
