package city.healthcard.eventsourcing.service;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/// Writes into the API's description what an `Idempotency-Key` does, at every endpoint that takes one.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class KeysInApiDescription implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        var parameters = operation.getParameters();
        if (parameters != null) {
            for (var parameter : parameters) {
                if (AnswerFilters.KEY.equals(parameter.getName())) {
                    parameter.setDescription("A UUID for one intention. The same request again under it gets the same "
                            + "answer, with `Idempotent-Replayed: true`.");
                    describe(operation);
                }
            }
        }
        return operation;
    }

    private static void describe(Operation operation) {
        add(
                operation,
                KeyProblems.CONFLICT,
                "`%s`: the same request is being answered; see `Retry-After`".formatted(KeyProblems.IN_FLIGHT));
        add(
                operation,
                KeyProblems.UNPROCESSABLE,
                "`%s`: another request was made under this key".formatted(KeyProblems.REUSED));
    }

    private static void add(Operation operation, int status, String text) {
        var responses = operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        var code = Integer.toString(status);
        var response = responses.getAPIResponse(code);
        if (response == null) {
            responses.addAPIResponse(code, OASFactory.createAPIResponse().description(text));
        } else {
            response.setDescription(response.getDescription() + "; " + text);
        }
        operation.setResponses(responses);
    }
}
