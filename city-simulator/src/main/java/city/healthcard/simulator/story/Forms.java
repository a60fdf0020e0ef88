package city.healthcard.simulator.story;

/// The forms of the story, filled in.
public final class Forms {
    private Forms() {}

    /// Applies for an uninsured adult who collects the card at branch 350203-01.
    public static Form application(Applicant person) {
        return Form.blank("application")
                .with("{name}", person.name())
                .with("{birthDate}", person.birthDate().toString())
                .with("{document}", person.document())
                .with("{phone}", person.phone());
    }

    /// A visit, presented with the card of that number.
    ///
    /// @param name `outpatient`, `outpatient-amended` or `emergency`
    /// @param number the institution's own number of it
    static Form visit(String name, String cardNumber, String number) {
        return Form.blank("visit-" + name).with("{number}", number).with("{cardNumber}", cardNumber);
    }
}
