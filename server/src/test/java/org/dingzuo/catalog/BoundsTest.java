package org.dingzuo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoundsTest {
    private static final String AWKWARD = "AB.&-^]\\[/|字AB";

    @Test
    void aTextMatchesThePatternExactlyWhenTheStampsCanMakeIt() {
        var pattern = Bounds.of(lettering(AWKWARD, 4)).pattern();
        assertThat(pattern).isNotNull();
        for (var text : List.of("A", "A.&-", "^]\\[", "/|字B", "&&", "--")) {
            assertThat(text).matches(pattern);
        }
        for (var text : List.of("", "ABABA", "a", "C", "A B", ",", "_")) {
            assertThat(text).doesNotMatch(pattern);
        }
    }

    @Test
    void whereEveryLetterCanBeMadeThereIsNoPattern() {
        assertThat(Bounds.of(lettering(null, 8)).pattern()).isNull();
    }

    private static OptionGroup lettering(@Nullable String glyphs, int longest) {
        return new OptionGroup(
                "lettering",
                Words.of("字母", "Letters"),
                OptionGroup.Kind.TEXT,
                false,
                List.of(),
                new OptionGroup.Limits(null, null, null, longest, glyphs),
                Money.ZERO,
                null);
    }
}
