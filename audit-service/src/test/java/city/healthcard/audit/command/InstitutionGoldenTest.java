package city.healthcard.audit.command;

import city.healthcard.audit.institution.InstitutionCode;
import city.healthcard.audit.institution.InstitutionEvent;
import city.healthcard.audit.institution.InstitutionEvent.InstitutionDesignated;
import city.healthcard.audit.institution.InstitutionEvent.InstitutionSuspended;
import city.healthcard.audit.institution.Kind;
import city.healthcard.audit.institution.Particulars;
import city.healthcard.eventsourcing.GoldenEvents;
import java.util.List;

class InstitutionGoldenTest extends GoldenEvents<InstitutionEvent> {

    private static final InstitutionCode CODE = new InstitutionCode("35020602");

    InstitutionGoldenTest() {
        super(
                StoredEvents.INSTITUTIONS,
                List.of(
                        new InstitutionDesignated(
                                CODE,
                                new Particulars(
                                        "湖里区江头街道社区卫生服务中心",
                                        "Jiangtou Community Health Service Centre, Huli",
                                        "350206",
                                        Kind.COMMUNITY_CENTRE)),
                        new InstitutionSuspended(CODE)));
    }
}
