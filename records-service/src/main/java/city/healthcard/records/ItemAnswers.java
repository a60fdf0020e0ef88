package city.healthcard.records;

import city.healthcard.records.bykind.FileItems;
import city.healthcard.records.bykind.ItemAnswer;
import city.healthcard.records.bykind.Place;
import city.healthcard.records.bykind.Recognitions;
import city.healthcard.records.clinical.ItemKind;
import city.healthcard.records.door.OpenFile;
import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.webkit.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is answered about an open file by kind of item, whichever door it was opened through.
@Singleton
final class ItemAnswers {

    private final FileItems items;
    private final InstitutionNames institutions;
    private final Recognitions recognitions;

    ItemAnswers(FileItems items, InstitutionNames institutions, Recognitions recognitions) {
        this.items = items;
        this.institutions = institutions;
        this.recognitions = recognitions;
    }

    Uni<Response> page(OpenFile open, String word, ItemQuestion asked) {
        var kind = ItemKind.ofWord(word)
                .orElseThrow(() -> RequestProblems.notFound().exception());
        return items.page(open.file(), kind, asked.filter(), asked.place(), asked.limit)
                .map(page -> answer(ItemAnswer.of(
                        open.citizen().value(), page, open.file().sealed(), institutions::of, recognitions)));
    }

    Uni<Response> trend(OpenFile open, Place of, @Nullable UUID before) {
        return items.trend(open.file(), of, before)
                .map(trend -> answer(ItemAnswer.of(open.citizen().value(), trend)));
    }

    private static Response answer(byte[] body) {
        return Response.ok(body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
