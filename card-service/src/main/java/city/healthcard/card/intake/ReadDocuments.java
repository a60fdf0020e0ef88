package city.healthcard.card.intake;

import city.healthcard.card.identity.DocumentReader;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Reading;
import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.identity.Reading.Unreadable;
import city.healthcard.card.identity.Validity;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.RequestProblems;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Two documents that were shown together.
///
/// @param validity of the first one
/// @param shown the one that is known already
/// @param today the date by which they were read
public record ReadDocuments(IdentityDocument document, Validity validity, IdentityDocument shown, LocalDate today) {

    /// Reads both; leaves as a problem naming every field that could not be read.
    public static ReadDocuments of(DocumentRequest document, DocumentRequest shown, DocumentReader reader) {
        var problem = RequestProblems.invalid();
        var first = document.read(reader);
        var second = shown.read(reader);
        problem = noting(problem, "/document", document, first, reader);
        problem = noting(problem, "/shown", shown, second, reader);
        if (!problem.faults().isEmpty()) {
            throw problem.exception();
        }
        return new ReadDocuments(
                Objects.requireNonNull(valueOf(first)),
                document.validity(),
                Objects.requireNonNull(valueOf(second)),
                reader.today());
    }

    private static Problem noting(
            Problem problem,
            String pointer,
            DocumentRequest request,
            Reading<IdentityDocument> reading,
            DocumentReader reader) {
        return switch (reading) {
            case Read<IdentityDocument> _ -> problem;
            case Unreadable<IdentityDocument> unreadable -> {
                var text = request.expectation(unreadable, reader);
                yield problem.at(pointer + DocumentRequest.fieldOf(unreadable.fault()), text.zh(), text.en());
            }
        };
    }

    private static @Nullable IdentityDocument valueOf(Reading<IdentityDocument> reading) {
        return reading.result().orElse(null);
    }

    /// Never whose.
    @Override
    public String toString() {
        return "ReadDocuments";
    }
}
