package city.healthcard.card.courier;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.People;
import city.healthcard.card.distribution.ConsignmentEvent;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.id.ConsignmentId;
import city.healthcard.card.partner.Partner;
import city.healthcard.card.production.BatchEvent;
import city.healthcard.eventsourcing.event.Json;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartnerNewsTest {

    private static final String SOMEBODY = "somebody-who-signed";
    private static final UUID CARD = new UUID(3, 1);

    @Test
    void nobody_who_signed_and_no_way_of_the_mail_is_told() {
        assertThat(all()).isNotEmpty().allSatisfy(news -> {
            var said = new String(Json.bytes(news.data()), StandardCharsets.UTF_8);
            assertThat(said).doesNotContain(SOMEBODY);
            assertThat(news.data().values())
                    .allSatisfy(value -> assertThat(value).isInstanceOfAny(UUID.class, Integer.class, String.class));
        });
    }

    @Test
    void whoever_has_a_part_in_it_is_told() {
        assertThat(all()).allSatisfy(news -> assertThat(news.to()).isNotEmpty());
        assertThat(of("batch.ordered").to()).containsExactly(Partner.CARD_MAKER);
        assertThat(of("consignment.dispatched").to()).containsExactly(Partner.BANK);
        assertThat(of("consignment.received").to()).containsExactlyInAnyOrder(Partner.BANK, Partner.CARD_MAKER);
        assertThat(of("consignment.card-handed-out").to()).containsExactly(Partner.BANK);
    }

    @Test
    void what_was_counted_is_told_as_numbers() {
        assertThat(of("batch.produced").data())
                .containsEntry("made", 1)
                .containsEntry("spoiled", 1)
                .containsEntry("missing", 1);
        assertThat(of("consignment.card-destroyed").data())
                .containsEntry("card", CARD)
                .containsEntry("ground", "unclaimed");
    }

    @Test
    void every_type_and_everything_it_says_is_described_for_partners() throws IOException {
        var root = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."));
        var description = Files.readString(root.resolve("docs/webhooks.md"));
        assertThat(all()).allSatisfy(news -> {
            var line = description
                    .lines()
                    .filter(it -> it.startsWith("| `" + news.type() + "` |"))
                    .findFirst();
            assertThat(line).as(news.type()).isPresent();
            var parts = line.orElseThrow().split("\\|");
            assertThat(parts[2])
                    .as("to whom: " + news.type())
                    .isEqualTo(
                            news.to().size() == 2 ? " both " : news.to().contains(Partner.BANK) ? " bank " : " maker ");
            assertThat(parts[3].replace("`", "").strip().split(", "))
                    .as("data of " + news.type())
                    .containsExactlyElementsOf(news.data().keySet());
        });
    }

    private static News of(String type) {
        return all().stream().filter(it -> it.type().equals(type)).findFirst().orElseThrow();
    }

    /// What is told of one event of each kind.
    private static List<News> all() {
        var batches = records(BatchEvent.class).map(PartnerNews::of).flatMap(Optional::stream);
        var consignments = records(ConsignmentEvent.class).map(PartnerNews::of);
        return Stream.concat(batches, consignments).toList();
    }

    private static <E> Stream<E> records(Class<E> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses()).map(type -> sealed.cast(example(type)));
    }

    private static Object example(Class<?> type) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components).map(PartnerNewsTest::example).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object example(RecordComponent component) {
        var type = component.getType();
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == List.class) {
            return component.getDeclaringRecord() == BatchEvent.BatchPlanned.class
                    ? List.of()
                    : List.of(new CardId(CARD));
        }
        return switch (type.getSimpleName()) {
            case "BatchId" -> new BatchId(new UUID(4, 1));
            case "CardId" -> new CardId(CARD);
            case "ConsignmentId" -> new ConsignmentId(new UUID(5, 1));
            case "CitizenId" -> new CitizenId(new UUID(1, 1));
            case "ApplicationId" -> new ApplicationId(new UUID(2, 1));
            case "LocalDate" -> People.TODAY;
            case "int" -> 3;
            case "String" -> component.getName().equals("destination") ? "350203-01" : SOMEBODY;
            default -> throw new IllegalStateException("no example of " + type);
        };
    }
}
