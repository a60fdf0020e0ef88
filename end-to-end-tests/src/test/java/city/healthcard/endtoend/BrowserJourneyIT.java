package city.healthcard.endtoend;

import city.healthcard.webkit.browser.Chromium;
import city.healthcard.webkit.browser.Setting;
import city.healthcard.webkit.browser.Tab;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What people do with a browser: a citizen on a phone, staff at a desk. Pictures are kept in `target/screenshots`.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("nightly")
class BrowserJourneyIT {

    private static final Setting PHONE = new Setting(Setting.Screen.PHONE, false, "zh-CN");
    private static final Setting DESK = new Setting(Setting.Screen.DESKTOP, false, "zh-CN");
    private static final String STAFF_PASSWORD = "healthcard";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void a_citizen_signs_in_on_a_phone_and_reads_the_file_and_who_read_it() {
        var citizen = PlayedStory.shared().played();
        try (var tab = CHROMIUM.open(PHONE, at("/records/"))) {
            tab.mustBeGood("journey-sign-in");
            tab.page().fill("#number", citizen.cardNumber());
            tab.page().fill("#password", citizen.password());
            tab.page().click("main form button");
            tab.page().waitForURL("**/records/**");

            tab.mustShow("急诊");
            tab.mustBeGood("journey-file");
            tab.page().navigate(at("/records/accesses"));
            tab.mustBeGood("journey-accesses");
        }
    }

    @Test
    void an_auditor_signs_in_and_sees_the_queue() {
        try (var tab = CHROMIUM.open(DESK, at("/audit/"))) {
            staff(tab, "auditor.chen");
            tab.page().waitForURL("**/audit/**");
            tab.mustBeGood("journey-queue");
        }
    }

    @Test
    void a_teller_signs_in_and_sees_the_branch_desk() {
        try (var tab = CHROMIUM.open(DESK, at("/card/branch"))) {
            staff(tab, "teller.xu");
            tab.page().waitForURL("**/card/branch**");
            tab.mustBeGood("journey-branch");
        }
    }

    private static void staff(Tab tab, String name) {
        tab.page().fill("#username", name);
        tab.page().fill("#password", STAFF_PASSWORD);
        tab.page().click("button[type=submit]");
    }

    private static String at(String path) {
        return Suite.shared().addresses().origin() + path;
    }
}
