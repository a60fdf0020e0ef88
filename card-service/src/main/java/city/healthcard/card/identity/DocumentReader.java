package city.healthcard.card.identity;

import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.identity.Reading.Unreadable;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// Reads the numbers of identity documents as people type them.
///
/// @param table the codes in force
/// @param today the date in Shanghai
public record DocumentReader(DocumentTable table, LocalDate today) {

    private static final String CHINA = "CHN";

    private static final Pattern HONG_KONG_MACAU = Pattern.compile("([HM]\\d{8})(\\d{2})?");
    private static final Pattern TAIWAN = Pattern.compile("(\\d{8})(\\d{2})?");
    private static final Pattern OFFICER_2016 = Pattern.compile("[军士兵]\\d{7,8}");
    private static final Pattern OFFICER_OLD = Pattern.compile("([\\u4E00-\\u9FA5]字第[0-9A-Z]{4,8})号?");
    private static final Pattern CHINESE_PASSPORT =
            Pattern.compile("E\\d{8}|E[A-Z]\\d{7}|[PSD]E\\d{7}|K\\d{8}|MA\\d{7}|[GDSP]\\d{7,8}|14\\d{7}|15\\d{7}");
    private static final Pattern PASSPORT = Pattern.compile("[0-9A-Z]{5,9}");
    private static final Pattern FOREIGN_RESIDENT_OLD = Pattern.compile("[A-Z]{3}\\d{12}");
    private static final Pattern BIRTH_CERTIFICATE = Pattern.compile("[A-Z]\\d{9}");
    private static final Pattern DRIVING_LICENCE_OTHER = Pattern.compile("[0-9A-Z]{8,15}");
    private static final Pattern RETURNED_OVERSEAS = Pattern.compile("[0-9A-Z\\u4E00-\\u9FA5()-]{4,24}");

    /// The document in normal form, or what is wrong with it.
    ///
    /// @param typeCode code of the kind, such as `01` or `1`
    /// @param number as typed; of a passport also both lines of its machine-readable zone
    /// @param issuingState as typed; empty means China
    public Reading<IdentityDocument> read(String typeCode, String number, String issuingState) {
        var state = issuingState.isBlank() ? CHINA : Typed.number(issuingState);
        if (!IssuingStates.knows(state)) {
            return new Unreadable<>(Fault.UNKNOWN_STATE);
        }
        return table.ofCode(typeCode)
                .map(kind -> read(kind.type(), number, state))
                .orElseGet(() -> new Unreadable<>(Fault.UNKNOWN_DOCUMENT_TYPE));
    }

    private Reading<IdentityDocument> read(DocumentType type, String typed, String state) {
        var number = Typed.number(typed);
        if (number.isEmpty()) {
            return new Unreadable<>(Fault.EMPTY);
        }
        return switch (type) {
            case RESIDENT_ID, HOUSEHOLD_REGISTER -> chinese(type, number);
            case RESIDENCE_PERMIT -> residencePermit(number);
            case FOREIGN_RESIDENT_ID -> foreignResident(number);
            case DRIVING_LICENCE -> drivingLicence(number, state);
            case PASSPORT -> passport(number, state);
            case OFFICER_CARD ->
                OFFICER_2016.matcher(number).matches()
                        ? readAs(type, number, CHINA)
                        : shaped(type, number, CHINA, OFFICER_OLD);
            case HONG_KONG_MACAU_PERMIT -> shaped(type, number, CHINA, HONG_KONG_MACAU);
            case TAIWAN_PERMIT -> shaped(type, number, CHINA, TAIWAN);
            case BIRTH_CERTIFICATE -> shaped(type, number, CHINA, BIRTH_CERTIFICATE);
            case RETURNED_OVERSEAS_CHINESE -> shaped(type, number, CHINA, RETURNED_OVERSEAS);
        };
    }

    /// A resident ID; the residence permits share its form, so a permit shown as an ID is read as what it is.
    private Reading<IdentityDocument> chinese(DocumentType type, String number) {
        return switch (CitizenNumber.read(number, today)) {
            case Unreadable<CitizenNumber> unreadable -> unreadable.as();
            case Read<CitizenNumber> read when read.value().isForeign() -> new Unreadable<>(Fault.WRONG_SHAPE);
            case Read<CitizenNumber> read
            when read.value().isResidencePermit() ->
                readAs(DocumentType.RESIDENCE_PERMIT, read.value().value(), CHINA);
            case Read<CitizenNumber> read -> readAs(type, read.value().value(), CHINA);
        };
    }

    private Reading<IdentityDocument> residencePermit(String number) {
        return switch (CitizenNumber.read(number, today)) {
            case Unreadable<CitizenNumber> unreadable -> unreadable.as();
            case Read<CitizenNumber> read
            when read.value().isResidencePermit() ->
                readAs(DocumentType.RESIDENCE_PERMIT, read.value().value(), CHINA);
            case Read<CitizenNumber> _ -> new Unreadable<>(Fault.WRONG_SHAPE, Place.characters(1, 6));
        };
    }

    private Reading<IdentityDocument> foreignResident(String number) {
        if (FOREIGN_RESIDENT_OLD.matcher(number).matches()) {
            return IssuingStates.knows(number.substring(0, 3))
                    ? readAs(DocumentType.FOREIGN_RESIDENT_ID, number, CHINA)
                    : new Unreadable<>(Fault.WRONG_SHAPE, Place.characters(1, 3));
        }
        return switch (CitizenNumber.read(number, today)) {
            case Unreadable<CitizenNumber> unreadable -> unreadable.as();
            case Read<CitizenNumber> read
            when read.value().isForeign() ->
                readAs(DocumentType.FOREIGN_RESIDENT_ID, read.value().value(), CHINA);
            case Read<CitizenNumber> _ -> new Unreadable<>(Fault.WRONG_SHAPE, Place.characters(1, 1));
        };
    }

    private Reading<IdentityDocument> drivingLicence(String number, String state) {
        return switch (CitizenNumber.read(number, today)) {
            case Read<CitizenNumber> read ->
                readAs(DocumentType.DRIVING_LICENCE, read.value().value(), CHINA);
            case Unreadable<CitizenNumber> unreadable ->
                number.length() == CitizenNumber.LENGTH
                        ? unreadable.as()
                        : shaped(DocumentType.DRIVING_LICENCE, number, state, DRIVING_LICENCE_OTHER);
        };
    }

    private Reading<IdentityDocument> passport(String number, String state) {
        return switch (number.length()) {
            case MachineReadableZone.LENGTH ->
                switch (MachineReadableZone.read(number, today)) {
                    case Unreadable<Passport> unreadable -> unreadable.as();
                    case Read<Passport> read
                    when read.value().expiresOn().isBefore(today) -> new Unreadable<>(Fault.EXPIRED);
                    case Read<Passport> read -> passport(read.value().document());
                };
            default -> passport(new IdentityDocument(DocumentType.PASSPORT, number, state));
        };
    }

    private static Reading<IdentityDocument> passport(IdentityDocument document) {
        var shape = document.issuingState().equals(CHINA) ? CHINESE_PASSPORT : PASSPORT;
        return shaped(DocumentType.PASSPORT, document.number(), document.issuingState(), shape);
    }

    /// What the first group of the pattern keeps, or all of it when there is none.
    private static Reading<IdentityDocument> shaped(DocumentType type, String number, String state, Pattern shape) {
        var matcher = shape.matcher(number);
        if (!matcher.matches()) {
            return new Unreadable<>(Fault.WRONG_SHAPE);
        }
        return readAs(type, matcher.groupCount() > 0 ? matcher.group(1) : number, state);
    }

    private static Reading<IdentityDocument> readAs(DocumentType type, String number, String state) {
        return new Read<>(new IdentityDocument(type, number, state));
    }
}
