package org.zhijia.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhijia.api.Entries;
import org.zhijia.api.Entries.Condition;

class AskedTest {

    @Test
    void oneQuestionHasOneAddress() {
        assertEquals("/profile/", asked(Map.of()).path());
        assertEquals("/profile/", asked(Map.of("level", "", "school", "  ", "page", "1")).path());
        assertEquals("/profile/?honour=C%26A%E5%A5%96&year=2024", asked(Map.of("year", " 2024 ", "honour", "C&A奖")).path());
        assertEquals("/profile/?subject=%E9%9F%B3%E4%B9%90&name=%E7%9E%BF&page=3", asked(Map.of("page", "3", "name", "瞿", "subject", "音乐")).path());
    }

    @Test
    void anotherConditionBeginsAtTheFirstPage() {
        var asked = asked(Map.of("year", "2024", "page", "3"));
        assertEquals("/profile/?level=%E5%B8%82&year=2024", asked.with(Filter.LEVEL, "市").path());
        assertEquals("/profile/", asked.without(Filter.YEAR).path());
        assertEquals("/profile/?year=2024&name=%E7%9E%BF", asked.named("瞿").path());
        assertEquals("/profile/?year=2024&page=2", asked.at(2).path());
    }

    @Test
    void conditionsNameColumns() {
        var query = asked(Map.of("year", "2024", "level", "市", "school", "汀兰中学", "name", "瞿")).query(Entries.Query.newest(24));
        assertEquals(List.of(new Condition("honours.level", "市"), new Condition("honours.year", "2024"), new Condition("school", "汀兰中学")), query.conditions());
        assertEquals("瞿", query.words());
    }

    @Test
    void highestLevelAndLatestYearComeFirst() {
        assertEquals(List.of("全国", "市", "校"), Filter.LEVEL.ordered(Map.of("校", 9L, "全国", 1L, "市", 4L)));
        assertEquals(List.of("2025", "2019", "998"), Filter.YEAR.ordered(Map.of("998", 9L, "2019", 1L, "2025", 4L)));
        assertEquals("市级", Filter.LEVEL.label("市"));
    }

    private static Asked asked(Map<String, String> query) {
        return Asked.of(new MultivaluedHashMap<>(query));
    }
}
