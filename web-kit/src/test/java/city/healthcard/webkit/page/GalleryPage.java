package city.healthcard.webkit.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Every part of the look on a few pages.
@Path("/gallery")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class GalleryPage {

    /// A row of the queue.
    ///
    /// @param id its number
    /// @param name of whom
    /// @param about what it is about
    /// @param since when it came
    /// @param holder who works on it; empty when nobody does
    public record Row(String id, String name, String about, Instant since, String holder) {}

    @CheckedTemplate(basePath = "gallery")
    static class Templates {
        private Templates() {}

        static native TemplateInstance file(
                LocalDate birth,
                Instant start,
                LocalDate until,
                List<LocalDate> days,
                long fen,
                String number,
                String document);

        static native TemplateInstance track(Instant start);

        static native TemplateInstance queue(List<Row> rows, String document);

        static native TemplateInstance question(Form form);

        static native TemplateInstance states();

        static native TemplateInstance figures(List<Figure> figures);

        static native TemplateInstance sheet(long fen, String number);
    }

    @GET
    @Path("file")
    public TemplateInstance file() {
        return Templates.file(
                LocalDate.of(1988, 4, 12),
                Instant.parse("2026-11-23T01:20:00Z"),
                LocalDate.of(2046, 11, 30),
                List.of(
                        LocalDate.of(2026, 8, 10),
                        LocalDate.of(2026, 5, 31),
                        LocalDate.of(2025, 10, 28),
                        LocalDate.of(2025, 4, 22)),
                8650,
                "3502990012345678",
                "350299198804120029");
    }

    @GET
    @Path("track")
    public TemplateInstance track() {
        return Templates.track(Instant.parse("2026-11-20T06:05:00Z"));
    }

    @GET
    @Path("queue")
    public TemplateInstance queue() {
        var now = Instant.now();
        return Templates.queue(
                List.of(
                        new Row("A-2611-0417", "陈雅琳", "首次申领", now.minus(Duration.ofDays(4)), ""),
                        new Row("A-2611-0429", "林志强", "未成年人，监护人代办", now.minus(Duration.ofHours(40)), "陈审核员"),
                        new Row("A-2611-0431", "黄小敏", "补发", now.minus(Duration.ofHours(5)), ""),
                        new Row("A-2611-0440", "欧阳修远", "首次申领", now.minus(Duration.ofMinutes(12)), "")),
                "350299201501120017");
    }

    @GET
    @Path("question")
    public TemplateInstance question() {
        return Templates.question(Form.empty());
    }

    @GET
    @Path("question-again")
    public TemplateInstance questionAgain() {
        return Templates.question(Form.empty()
                .expecting("number", "请输入卡面上的 16 位数字", "Enter the 16 digits on the front of the card")
                .expecting("method", "请选择领卡方式", "Choose how you would like to get the card"));
    }

    @GET
    @Path("states")
    public TemplateInstance states() {
        return Templates.states();
    }

    @GET
    @Path("figures")
    public TemplateInstance figures() {
        return Templates.figures(List.of(
                figure("待初审", 31, 28, 40, 37, 22, 19, 17),
                figure("待复审", 9, 12, 12, 10, 14, 15, 18),
                figure("今日发卡", 120, 133, 98, 141, 150, 149, 162)));
    }

    @GET
    @Path("sheet")
    public TemplateInstance sheet() {
        return Templates.sheet(1000, "3502990012345678");
    }

    @GET
    @Path("gone")
    public TemplateInstance gone() {
        throw new NotFoundException();
    }

    @GET
    @Path("broken")
    public TemplateInstance broken() {
        throw new IllegalStateException("a wire came loose");
    }

    private static Figure figure(String name, long... values) {
        var day = LocalDate.of(2026, 11, 17);
        var points = new ArrayList<Figure.Point>();
        for (var i = 0; i < values.length; i++) {
            points.add(new Figure.Point(
                    (day.plusDays(i).getMonthValue()) + "/" + day.plusDays(i).getDayOfMonth(), values[i]));
        }
        return new Figure(name, points, "#");
    }
}
