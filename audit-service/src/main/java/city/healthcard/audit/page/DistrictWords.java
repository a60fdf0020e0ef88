package city.healthcard.audit.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the pages about districts and institutions, `{district:all_title}`. Chinese is in
/// `messages/district.properties`, English in `messages/district_en.properties`.
@MessageBundle(value = "district", locale = "zh")
public interface DistrictWords {

    @Message
    String all_title();

    @Message
    String all_lead();

    @Message
    String start(String district);

    @Message
    String lead();

    @Message
    String bring();

    @Message
    String bring_identity();

    @Message
    String bring_guardian();

    @Message
    String bring_insured();

    @Message
    String bring_deposit();

    @Message
    String bring_photo();

    @Message
    String where();

    @Message
    String where_online();

    @Message
    String online();

    @Message
    String institution();

    @Message
    String kind();

    @Message
    String none();

    @Message
    String contact();

    @Message
    String office();

    @Message
    String telephone();

    @Message
    String hours();

    @Message
    String other();

    @Message
    String kind_general_hospital();

    @Message
    String kind_traditional_hospital();

    @Message
    String kind_special_hospital();

    @Message
    String kind_maternal_and_child();

    @Message
    String kind_community_centre();

    @Message
    String kind_township_centre();

    @Message
    String kind_other();

    @Message
    String register();

    @Message
    String register_lead();

    @Message
    String whole_city();

    @Message
    String district();

    @Message
    String narrow();

    @Message
    String code();

    @Message
    String name();

    @Message
    String name_en();

    @Message
    String state();

    @Message
    String since();

    @Message
    String designated();

    @Message
    String suspended();

    @Message
    String suspend();

    @Message
    String designate();

    @Message
    String act();

    @Message
    String add();

    @Message
    String add_hint();

    @Message
    String save();

    @Message
    String choose();
}
