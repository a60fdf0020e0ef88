package city.healthcard.simulator.story;

import city.healthcard.simulator.city.ResidentNumber;
import java.time.LocalDate;
import java.util.random.RandomGenerator;

/// The person of the story: invented anew each time, so that the story can be told again in the same city.
///
/// @param phone a number of the demonstration's range
public record Applicant(String name, LocalDate birthDate, String document, String phone) {

    private static final String[] FAMILY = {"林", "陈", "黄", "张", "李", "王", "吴", "蔡", "杨", "许"};
    private static final String[] GIVEN = {"静怡", "志强", "雨桐", "建国", "晓燕", "嘉禾", "子涵", "海燕"};
    private static final int OLDEST_DAYS = 40 * 365;

    static Applicant invented(RandomGenerator random) {
        var birth = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(OLDEST_DAYS));
        return invented(birth, ResidentNumber.of(birth, false, random.nextInt()), random);
    }

    /// Somebody whom the simulated registry takes for insured.
    static Applicant insured(RandomGenerator random) {
        var birth = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(OLDEST_DAYS));
        return invented(birth, ResidentNumber.ofInsured(birth, false, random.nextInt()), random);
    }

    /// Somebody too young to apply alone.
    static Applicant child(RandomGenerator random, LocalDate today) {
        var birth = today.minusYears(12).plusDays(random.nextInt(2_000));
        return invented(birth, ResidentNumber.of(birth, false, random.nextInt()), random);
    }

    private static Applicant invented(LocalDate birth, ResidentNumber number, RandomGenerator random) {
        var name = FAMILY[random.nextInt(FAMILY.length)] + GIVEN[random.nextInt(GIVEN.length)];
        return new Applicant(name, birth, number.text(), "139%08d".formatted(random.nextInt(100_000_000)));
    }
}
