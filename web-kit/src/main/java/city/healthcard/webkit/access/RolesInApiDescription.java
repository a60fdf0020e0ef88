package city.healthcard.webkit.access;

import io.quarkus.security.Authenticated;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/// Writes into the API's description whom every endpoint admits: `x-roles`, a list of roles, `["*"]` for everybody and
/// `["**"]` for whoever has signed in. An endpoint that says nothing has no `x-roles`, and a test finds it by that.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RolesInApiDescription implements OASFilter {

    /// The name of the member of an operation.
    public static final String ROLES = "x-roles";

    /// The one entry of [#ROLES] where everybody is admitted.
    public static final String EVERYBODY = "*";

    /// The one entry of [#ROLES] where whoever has signed in is admitted.
    public static final String WHOEVER_SIGNED_IN = "**";

    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final Set<DotName> VERBS = Set.of(
            DotName.createSimple("jakarta.ws.rs.GET"),
            DotName.createSimple("jakarta.ws.rs.POST"),
            DotName.createSimple("jakarta.ws.rs.PUT"),
            DotName.createSimple("jakarta.ws.rs.PATCH"),
            DotName.createSimple("jakarta.ws.rs.DELETE"));

    private final List<ClassInfo> resources;

    /// Made by the build, with the index of all classes: thousands, too many to go through for each operation.
    public RolesInApiDescription(IndexView classes) {
        this.resources = classes.getKnownClasses().stream()
                .filter(known -> known.hasAnnotation(PATH))
                .toList();
    }

    /// `operationId` is `Class_method`, see `quarkus.smallrye-openapi.operation-id-strategy`.
    @Override
    public Operation filterOperation(Operation operation) {
        var parts = String.valueOf(operation.getOperationId()).split("_", 2);
        if (parts.length == 2) {
            roles(parts[0], parts[1]).ifPresent(roles -> operation.addExtension(ROLES, roles));
        }
        return operation;
    }

    /// Methods of one name that admit different people cannot be told apart here, and count as undeclared.
    private Optional<List<String>> roles(String className, String methodName) {
        var said = resources.stream()
                .filter(known -> known.name().withoutPackagePrefix().equals(className))
                .flatMap(known -> known.methods().stream())
                .filter(method -> method.name().equals(methodName) && isEndpoint(method))
                .map(RolesInApiDescription::roles)
                .collect(Collectors.toSet());
        return said.size() == 1 ? said.iterator().next() : Optional.empty();
    }

    private static boolean isEndpoint(MethodInfo method) {
        return method.annotations().stream().anyMatch(annotation -> VERBS.contains(annotation.name()));
    }

    private static Optional<List<String>> roles(MethodInfo method) {
        var byMethod = said(method);
        return Optional.ofNullable(byMethod == null ? said(method.declaringClass()) : byMethod);
    }

    private static @Nullable List<String> said(AnnotationTarget target) {
        var roles = declared(target, RolesAllowed.class);
        if (roles != null) {
            return Arrays.stream(roles.value().asStringArray()).sorted().toList();
        }
        if (declared(target, PermitAll.class) != null) {
            return List.of(EVERYBODY);
        }
        return declared(target, Authenticated.class) == null ? null : List.of(WHOEVER_SIGNED_IN);
    }

    private static @Nullable AnnotationInstance declared(AnnotationTarget target, Class<?> type) {
        var name = DotName.createSimple(type);
        return target instanceof ClassInfo info
                ? info.declaredAnnotation(name)
                : target.asMethod().annotation(name);
    }
}
