package city.healthcard.card.handover;

import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.identity.DocumentReader;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.PersonName;
import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.identity.Reading.Unreadable;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.intake.DocumentRequest;
import city.healthcard.card.intake.FaultTexts;
import city.healthcard.card.mandate.Proxy;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.RequestProblems;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what is said at the counter; what cannot be read is named field by field.
public final class CounterReader {

    private static final int UUID_LENGTH = 36;

    private final DocumentReader reader;
    private Problem problem = RequestProblems.invalid();

    /// Reads with the tables of today.
    public CounterReader(DocumentReader reader) {
        this.reader = reader;
    }

    /// The document, or nothing and a fault at the pointer.
    @Nullable
    IdentityDocument document(String pointer, DocumentRequest request) {
        return document(pointer, null, request);
    }

    /// The document, or nothing and a fault.
    ///
    /// @param field where every fault of it is said; at its own fields below the pointer when absent
    public @Nullable IdentityDocument document(String pointer, @Nullable String field, DocumentRequest request) {
        return switch (request.read(reader)) {
            case Read<IdentityDocument> read -> read.value();
            case Unreadable<IdentityDocument> unreadable -> {
                var text = request.expectation(unreadable, reader);
                problem = problem.at(
                        field == null ? pointer + DocumentRequest.fieldOf(unreadable.fault()) : field,
                        text.zh(),
                        text.en());
                yield null;
            }
        };
    }

    /// The proxy, or nothing and the faults below the pointer.
    public @Nullable Proxy proxy(String pointer, ProxyRequest request) {
        var document = document(pointer + "/document", request.document());
        return switch (PersonName.read(request.name())) {
            case Read<PersonName> name -> document == null ? null : new Proxy(name.value(), document);
            case Unreadable<PersonName> unreadable -> {
                var text = FaultTexts.of(unreadable, null);
                problem = problem.at(pointer + "/name", text.zh(), text.en());
                yield null;
            }
        };
    }

    /// The application by its id or its number.
    public @Nullable ApplicationId application(String typed) {
        var byNumber = NumberIndex.applicationOf(typed);
        if (byNumber != null) {
            return byNumber;
        }
        try {
            if (typed.length() == UUID_LENGTH) {
                return new ApplicationId(UUID.fromString(typed));
            }
        } catch (IllegalArgumentException notAnId) {
            // said below
        }
        problem = problem.at("/application", "请填写申请编号。", "Give the application's number.");
        return null;
    }

    /// Leaves with everything that could not be read.
    public void leaveIfFaulty() {
        if (!problem.faults().isEmpty()) {
            throw problem.exception();
        }
    }
}
