package city.healthcard.records.clinical;

import city.healthcard.records.clinical.Flaw.Kind;
import java.util.ArrayList;
import java.util.List;

/// Collects flaws with the place they are at. Spells a pointer only when there is something to report.
final class Findings {

    private static final int FLAWS_MAX = 50;

    private final List<Flaw> flaws = new ArrayList<>(0);
    private String list = "";
    private int index;
    private String inner = "";
    private int innerIndex;

    /// From now on we are in the body itself.
    void inBody() {
        list = "";
        inner = "";
    }

    /// From now on we are at an element of a list.
    void at(String name, int position) {
        list = name;
        index = position;
        inner = "";
    }

    /// From now on we are at an element of a list inside that element; a negative position is a single member.
    void within(String name, int position) {
        inner = name;
        innerIndex = position;
    }

    void add(String field, Kind kind) {
        add(field, kind, 0);
    }

    void add(String field, Kind kind, long bound) {
        if (flaws.size() < FLAWS_MAX) {
            flaws.add(new Flaw(pointer(field), kind, bound));
        }
    }

    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    private String pointer(String field) {
        var pointer = new StringBuilder();
        if (!list.isEmpty()) {
            pointer.append('/').append(list).append('/').append(index);
        }
        if (!inner.isEmpty()) {
            pointer.append('/').append(inner);
        }
        if (!inner.isEmpty() && innerIndex >= 0) {
            pointer.append('/').append(innerIndex);
        }
        if (!field.isEmpty()) {
            pointer.append('/').append(field);
        }
        return pointer.toString();
    }
}
