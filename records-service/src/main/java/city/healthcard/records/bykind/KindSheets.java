package city.healthcard.records.bykind;

import city.healthcard.records.bykind.KindPage.Shown;
import city.healthcard.records.bykind.KindPage.Templates;
import city.healthcard.records.clinical.ItemKind;
import city.healthcard.records.healthfile.FileEntry;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.institution.InstitutionNames;
import city.healthcard.records.page.Named;
import city.healthcard.records.timetravel.Period;
import city.healthcard.webkit.page.Form;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lays out the pages by kind of a file whose door has been passed, whoever reads it.
@Singleton
final class KindSheets {

    private static final int PAGE = 50;

    private final FileItems items;
    private final InstitutionNames institutions;
    private final Recognitions recognitions;

    KindSheets(FileItems items, InstitutionNames institutions, Recognitions recognitions) {
        this.items = items;
        this.institutions = institutions;
        this.recognitions = recognitions;
    }

    /// The items of one kind.
    ///
    /// @param asked what is narrowed by, as it was typed
    /// @param after where the page before ended; absent for the first
    Uni<TemplateInstance> items(HealthFile file, ItemKind kind, Form asked, @Nullable Place after) {
        var form = checked(asked);
        var filter = form.isFaulty() ? Filter.ALL : filter(form);
        return items.page(file, kind, filter, after, PAGE).map(page -> Templates.items(shown(file, page, form), form));
    }

    /// The results of the examination that one result is of.
    ///
    /// @param before the last visit of the page before; absent for the newest
    Uni<TemplateInstance> trend(HealthFile file, Place result, @Nullable UUID before) {
        return items.trend(file, result, before)
                .map(trend -> Templates.trend(
                        trend.name(), figures(trend), trend.next().map(next -> "?before=" + next)));
    }

    private List<TrendFigure> figures(Trend trend) {
        var figures = new ArrayList<TrendFigure>();
        for (var series : trend.series()) {
            figures.add(TrendFigure.of(figures.size() + 1, series, institutions::of));
        }
        return figures;
    }

    private Shown shown(HealthFile file, ItemPage page, Form form) {
        var query = query(form);
        return new Shown(
                page.kind().word(),
                KindChip.of(file, page.kind()),
                page.total(),
                KindGroup.of(page.items(), institutions::of, recognitions),
                file.shown().stream()
                        .map(FileEntry::institution)
                        .distinct()
                        .sorted()
                        .map(code -> new Named(code, institutions.of(code)))
                        .toList(),
                !query.isEmpty(),
                page.next().map(next -> "?after=" + next.visit() + "&number=" + next.number() + query));
    }

    private static Form checked(Form form) {
        var checked = form;
        for (var name : List.of("from", "until")) {
            if (!form.value(name).isBlank() && dayOf(form.value(name)).isEmpty()) {
                checked = checked.expecting(name, "请输入日期，如 2026-05-01", "Enter a day, such as 2026-05-01");
            }
        }
        return checked;
    }

    private static Filter filter(Form form) {
        var period = new Period(
                dayOf(form.value("from")).orElse(null),
                dayOf(form.value("until")).orElse(null));
        return new Filter(period, Optional.of(form.value("institution")).filter(code -> !code.isBlank()));
    }

    private static String query(Form form) {
        var query = new StringBuilder();
        for (var name : List.of("from", "until", "institution")) {
            if (!form.value(name).isBlank()) {
                query.append('&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(form.value(name), StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }

    private static Optional<LocalDate> dayOf(String said) {
        try {
            return said.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(said.strip()));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
