package city.healthcard.simulator.importer;

/// How FHIR classes an encounter (HL7 v3 ActCode), in the city's words.
final class VisitKinds {

    private VisitKinds() {}

    static String of(String actCode) {
        return switch (actCode) {
            case "IMP", "ACUTE", "NONAC" -> "inpatient";
            case "EMER" -> "emergency";
            case "HH" -> "home";
            case "VR" -> "virtual";
            default -> "outpatient";
        };
    }
}
