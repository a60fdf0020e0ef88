package city.healthcard.webkit.walk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/// What the service that runs in this test really serves, by its routes: pages and whatever else its description does
/// not name are found here.
public final class ServedEndpoints {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private ServedEndpoints() {}

    /// The operations of the classes of a package and of those below it, as `Class_method`.
    public static Set<String> namesBelow(String packageName) {
        var names = new TreeSet<String>();
        visit((_, resource) -> {
            if (resource.getResourceClass().getName().startsWith(packageName + '.')) {
                names.add(nameOf(resource));
            }
        });
        return names;
    }

    /// The addresses of those that ask for a role, by the operation.
    public static Map<String, String> guardedBelow(String packageName) {
        var paths = new TreeMap<String, String>();
        visit((path, resource) -> {
            if (resource.getResourceClass().getName().startsWith(packageName + '.')
                    && roles(resource.getLazyMethod().getMethod())
                            .filter(roles -> !roles.contains("*"))
                            .isPresent()) {
                paths.put(nameOf(resource), path);
            }
        });
        return paths;
    }

    /// By the operation's name, `Class_method`, as the description writes it.
    static Map<String, Endpoint> all() {
        var served = new TreeMap<String, Endpoint>();
        visit((path, resource) -> served.put(nameOf(resource), endpoint(path, resource)));
        return served;
    }

    private static void visit(BiConsumer<String, RuntimeResource> visitor) {
        var deployment = ResteasyReactiveRecorder.getCurrentDeployment();
        RuntimeResourceVisitor.visitRuntimeResources(
                deployment.getPrefix(), deployment.getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        visitor.accept(path, resource);
                    }
                });
    }

    private static String nameOf(RuntimeResource resource) {
        return resource.getResourceClass().getSimpleName() + '_' + resource.getJavaMethodName();
    }

    private static Endpoint endpoint(String path, RuntimeResource resource) {
        return new Endpoint(
                resource.getHttpMethod(),
                path,
                roles(resource.getLazyMethod().getMethod()),
                places(path),
                body(resource),
                produces(resource, "text/event-stream"),
                produces(resource, "text/html"));
    }

    private static List<Endpoint.Parameter> places(String path) {
        var id = JsonNodeFactory.instance.objectNode().put("type", "string").put("format", "uuid");
        return PLACE.matcher(path)
                .results()
                .map(place -> new Endpoint.Parameter(place.group(1), "path", true, id))
                .toList();
    }

    private static Optional<Endpoint.Body> body(RuntimeResource resource) {
        return resource.getConsumes().stream()
                .findFirst()
                .map(type -> new Endpoint.Body(type.toString(), JsonNodeFactory.instance.objectNode()));
    }

    private static boolean produces(RuntimeResource resource, String type) {
        var produces = resource.getProduces();
        return produces != null
                && List.of(produces.getSortedOriginalMediaTypes()).toString().contains(type);
    }

    private static Optional<Set<String>> roles(Method method) {
        return said(method).or(() -> said(method.getDeclaringClass()));
    }

    private static Optional<Set<String>> said(AnnotatedElement element) {
        var roles = element.getAnnotation(RolesAllowed.class);
        if (roles != null) {
            return Optional.of(Set.of(roles.value()));
        }
        if (element.isAnnotationPresent(PermitAll.class)) {
            return Optional.of(Set.of("*"));
        }
        return element.isAnnotationPresent(Authenticated.class) ? Optional.of(Set.of("**")) : Optional.empty();
    }
}
