package org.cardea.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultigetTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 24, 25, 26, 200, 5_001})
    void pagesHoldEveryAddressOnceFewOfThemAtFirst(int count) {
        List<String> hrefs = IntStream.range(0, count).mapToObj(String::valueOf).toList();
        List<List<String>> pages = Multiget.pages(hrefs);
        assertThat(pages.stream().flatMap(List::stream)).containsExactlyElementsOf(hrefs);
        assertThat(pages).allSatisfy(page -> assertThat(page).hasSizeBetween(1, 100));
        assertThat(pages.stream().limit(1))
                .allSatisfy(first -> assertThat(first).hasSizeLessThanOrEqualTo(25));
    }
}
