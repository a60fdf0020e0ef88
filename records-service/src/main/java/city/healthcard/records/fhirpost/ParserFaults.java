package city.healthcard.records.fhirpost;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What HAPI FHIR finds wrong with one resource. It knows the element and not the whole way there. What was found is
/// never repeated.
final class ParserFaults implements IParserErrorHandler {

    private static final Pattern NAME = Pattern.compile("_?[A-Za-z]{1,64}");

    private final Slice slice;
    private final Faults faults;
    private boolean isEmpty = true;

    ParserFaults(Slice slice, Faults faults) {
        this.slice = slice;
        this.faults = faults;
    }

    boolean isEmpty() {
        return isEmpty;
    }

    @Override
    public void containedResourceWithNoId(@Nullable IParseLocation location) {
        at("contained", "内含资源须有 id。", "A contained resource needs an id.");
    }

    @Override
    public void incorrectJsonType(
            @Nullable IParseLocation location,
            String element,
            ValueType expected,
            @Nullable ScalarType expectedScalar,
            ValueType found,
            @Nullable ScalarType foundScalar) {
        at(element, "JSON 类型不符。", "This is of another JSON type than FHIR has here.");
    }

    @Override
    public void invalidValue(@Nullable IParseLocation location, @Nullable String value, String error) {
        at(
                location == null ? null : location.getParentElementName(),
                "此值不符合 FHIR R4。",
                "This value is none of FHIR R4.");
    }

    @Override
    public void missingRequiredElement(@Nullable IParseLocation location, String element) {
        at(element, "请填写此项。", "This is required.");
    }

    @Override
    public void unexpectedRepeatingElement(@Nullable IParseLocation location, String element) {
        at(element, "此元素只能出现一次。", "This element cannot be repeated.");
    }

    @Override
    public void unknownAttribute(@Nullable IParseLocation location, String attribute) {
        at(attribute, "FHIR R4 没有此元素。", "FHIR R4 has no such element here.");
    }

    @Override
    public void unknownElement(@Nullable IParseLocation location, String element) {
        at(element, "FHIR R4 没有此元素。", "FHIR R4 has no such element here.");
    }

    @Override
    public void unknownReference(@Nullable IParseLocation location, String reference) {
        at("contained", "引用的内含资源不存在。", "A contained resource that is referred to is not there.");
    }

    @Override
    public void invalidInternalReference(@Nullable IParseLocation location, String reference) {
        at("contained", "引用的内含资源不存在。", "A contained resource that is referred to is not there.");
    }

    @Override
    public void extensionContainsValueAndNestedExtensions(@Nullable IParseLocation location) {
        at("extension", "扩展不能既有值又有子扩展。", "An extension has a value or extensions, not both.");
    }

    private void at(@Nullable String element, String zh, String en) {
        isEmpty = false;
        var known = element != null && NAME.matcher(element).matches();
        faults.shape(known ? slice.place() + '/' + element : slice.place(), zh, en);
    }
}
