package city.healthcard.webkit.access;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/// Whom a resource method admits, as its annotations or those of its class say.
sealed interface Admission {

    /// Everybody, signed in or not.
    record Everybody() implements Admission {}

    /// Whoever has signed in, whatever the role.
    record Anybody() implements Admission {}

    /// Those who have one of the roles.
    record Only(Set<String> roles) implements Admission {
        public Only {
            roles = Set.copyOf(roles);
        }
    }

    /// Nobody, because nothing is said.
    record Nobody() implements Admission {}

    /// Whether a person with a citizens' role may come in.
    default boolean admitsCitizens() {
        return admits(Roles.OF_CITIZENS);
    }

    /// Whether somebody of the staff or a machine may come in.
    default boolean admitsStaff() {
        return admits(Roles.OF_STAFF_AND_MACHINES);
    }

    private boolean admits(Set<String> some) {
        return switch (this) {
            case Everybody _, Anybody _ -> true;
            case Only only -> !Collections.disjoint(only.roles(), some);
            case Nobody _ -> false;
        };
    }

    /// What the method that answers the current request says; everybody, when no method was found yet.
    static Admission ofCurrentRequest() {
        var request = CurrentRequestManager.get();
        var resource = request == null ? null : request.getResteasyReactiveResourceInfo();
        return resource == null ? new Everybody() : of(resource.getMethod());
    }

    /// What the method says, else its class.
    static Admission of(Method method) {
        var said = said(method);
        var byClass = said == null ? said(method.getDeclaringClass()) : said;
        return byClass == null ? new Nobody() : byClass;
    }

    private static @Nullable Admission said(AnnotatedElement element) {
        var roles = element.getAnnotation(RolesAllowed.class);
        if (roles != null) {
            return Arrays.asList(roles.value()).contains("**") ? new Anybody() : new Only(Set.of(roles.value()));
        }
        if (element.isAnnotationPresent(PermitAll.class)) {
            return new Everybody();
        }
        return element.isAnnotationPresent(Authenticated.class) ? new Anybody() : null;
    }
}
