package city.healthcard.webkit.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where the stylesheet and the scripts are. The hash of what they contain is in the address, so that a browser
/// may keep them for a year and sees a change at once.
@Named("look")
@ApplicationScoped
public class Look {

    private static final int DIGITS = 12;

    private final String root;
    private final String styles;
    private final String script;

    Look(@ConfigProperty(name = "quarkus.http.root-path") String root) {
        this.root = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        this.styles = address("look.css");
        this.script = address("look.js");
    }

    /// The address of the stylesheet.
    public String styles() {
        return styles;
    }

    /// The address of our own script.
    public String script() {
        return script;
    }

    /// The address of htmx.
    public String htmx() {
        return root + "/_static/htmx.org/2.0.2/dist/htmx.min.js";
    }

    /// The address of the icon.
    public String icon() {
        return root + "/look/egret.svg";
    }

    private String address(String file) {
        return root + "/look/" + file + "?v=" + hash("/META-INF/resources/look/" + file);
    }

    private static String hash(String resource) {
        try (var in = Look.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource);
            }
            var digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
