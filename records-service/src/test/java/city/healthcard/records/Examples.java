package city.healthcard.records;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.clinical.CardReference;
import city.healthcard.records.clinical.Charge;
import city.healthcard.records.clinical.Coding;
import city.healthcard.records.clinical.Component;
import city.healthcard.records.clinical.Department;
import city.healthcard.records.clinical.Diagnosis;
import city.healthcard.records.clinical.Immunization;
import city.healthcard.records.clinical.Limits;
import city.healthcard.records.clinical.Observation;
import city.healthcard.records.clinical.Prescription;
import city.healthcard.records.clinical.Procedure;
import city.healthcard.records.clinical.Report;
import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.retention.Term;
import city.healthcard.records.visit.Account;
import city.healthcard.records.visit.ReportState;
import city.healthcard.records.visit.VisitId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What tests talk about.
public final class Examples {

    public static final CitizenId CITIZEN = new CitizenId(UUID.fromString("8f0c7f5e-4a3b-4c2d-9e1f-000000000001"));
    public static final CitizenId ANOTHER = new CitizenId(UUID.fromString("8f0c7f5e-4a3b-4c2d-9e1f-000000000002"));
    public static final VisitId VISIT = new VisitId(UUID.fromString("4b1d0c52-7f8e-8a6b-b1c2-000000000001"));
    public static final Instant START = Instant.parse("2026-11-20T00:30:00Z");
    public static final Instant END = Instant.parse("2026-11-20T01:10:00Z");
    public static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    public static final Limits LIMITS = new Limits(
            1, Duration.ofMinutes(5), LocalDate.parse("1900-01-01"), 2000, 128, 500, 100_000, 30, 100_000_000_000L);

    private Examples() {}

    /// An account of the visit; its hash is as good as its body.
    public static Account account(int revision, String body) {
        return account(revision, body, List.of());
    }

    /// An account of the visit with reports.
    public static Account account(int revision, String body, List<ReportState> reports) {
        return new Account(
                "35020001",
                "MZ-2026-000017",
                revision,
                VisitKind.OUTPATIENT,
                START,
                END,
                "心内科",
                4550,
                2,
                reports,
                new Term("outpatient", 2041, 1),
                "received " + body,
                "hash of " + body,
                body);
    }

    /// A visit with one item of every kind.
    public static VisitSheet sheet() {
        return new VisitSheet(
                "35020001",
                "MZ-2026-000017",
                1,
                new CardReference("3502000000000001"),
                VisitKind.OUTPATIENT,
                START,
                END,
                new Department("0302", "心内科"),
                "陈医生",
                END,
                List.of(new Diagnosis(
                        "GB/T 14396", "2016", "I10.x00", "原发性高血压", "main", "active", "confirmed", START, null)),
                List.of(glucose("1.10"), bloodPressure()),
                List.of(new Prescription(
                        "RX-1",
                        "http://www.whocc.no/atc",
                        "2026",
                        "C08CA01",
                        "氨氯地平片 5mg",
                        "每日一次，每次一片",
                        new BigDecimal("28"),
                        "片",
                        28,
                        "active",
                        START)),
                List.of(new Procedure("ICD-9-CM-3", "2022", "89.52", "心电图", "completed", START, END)),
                List.of(new Report(
                        "LIS-9",
                        "http://loinc.org",
                        "2.77",
                        "51990-0",
                        "基础代谢检验",
                        "laboratory",
                        "final",
                        END,
                        "未见明显异常",
                        null,
                        List.of(new Coding("http://loinc.org", "2.77", "2339-0", "葡萄糖")))),
                List.of(new Immunization(
                        "http://hl7.org/fhir/sid/cvx", "2026", "140", "流感疫苗", 1, "L20261", "左上臂", "completed", START)),
                List.of(new Charge("诊查费", 1550L), new Charge("检验费", 3000L)));
    }

    /// A result whose digits matter.
    public static Observation glucose(String value) {
        return new Observation(
                "http://loinc.org",
                "2.77",
                "2339-0",
                "葡萄糖",
                "laboratory",
                new BigDecimal(value),
                "mmol/L",
                null,
                null,
                new BigDecimal("3.9"),
                new BigDecimal("6.1"),
                "L",
                "final",
                END,
                List.of());
    }

    private static Observation bloodPressure() {
        return new Observation(
                "http://loinc.org",
                "2.77",
                "85354-9",
                "血压",
                "vital-signs",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "final",
                START,
                List.of(
                        new Component(
                                "http://loinc.org",
                                "2.77",
                                "8480-6",
                                "收缩压",
                                new BigDecimal("142"),
                                "mm[Hg]",
                                null,
                                null),
                        new Component(
                                "http://loinc.org",
                                "2.77",
                                "8462-4",
                                "舒张压",
                                new BigDecimal("91"),
                                "mm[Hg]",
                                null,
                                null)));
    }
}
