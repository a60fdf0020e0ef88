package city.healthcard.webkit.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One endpoint, as the API's description tells of it or as it is served.
///
/// @param path with its places, such as `/card/api/applications/{id}`
/// @param roles whom it admits; empty when nothing is said
/// @param body what it reads, when it reads something
/// @param streams whether its answer has no end
/// @param page whether it is for people, who are told in HTML what was wrong
record Endpoint(
        String method,
        String path,
        Optional<Set<String>> roles,
        List<Parameter> parameters,
        Optional<Body> body,
        boolean streams,
        boolean page) {

    /// A parameter.
    ///
    /// @param in `path`, `query`, `header` or `cookie`
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /// What is sent.
    record Body(String contentType, JsonNode schema) {

        boolean isJson() {
            return contentType.equals("application/json");
        }
    }

    Endpoint {
        parameters = List.copyOf(parameters);
    }

    /// A question that everybody may ask.
    static Endpoint open(String path) {
        return new Endpoint("GET", path, Optional.of(Set.of("*")), List.of(), Optional.empty(), false, false);
    }

    List<Parameter> parameters(String in) {
        return parameters.stream()
                .filter(parameter -> parameter.in().equals(in))
                .toList();
    }

    boolean admits(String role) {
        return roles.filter(known -> known.contains(role) || known.contains("**") || isOpen())
                .isPresent();
    }

    /// Whether nobody needs to sign in.
    boolean isOpen() {
        return roles.filter(known -> known.contains("*")).isPresent();
    }

    /// Whether it admits by role, and not everybody or whoever has signed in.
    boolean namesRoles() {
        return roles.filter(known -> !known.contains("*") && !known.contains("**"))
                .isPresent();
    }

    /// Whether the staff's login begins, comes back or ends here.
    boolean isStaffDoor() {
        return path.matches("/[a-z]+/staff/(sign-in|signed-in|sign-out)");
    }

    /// The same, called at this path.
    Endpoint at(String otherPath) {
        return new Endpoint(method, otherPath, roles, parameters, body, streams, page);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
