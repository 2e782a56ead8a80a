package org.dingzuo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.dingzuo.catalog.OptionGroup;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NullMarked
class DemoPicturesTest {
    private static final long MOST_BYTES = 60_000;

    static Stream<String> designs() {
        return studios()
                .flatMap(studio ->
                        studio.designs().stream().map(design -> studio.studio().slug() + "-" + design.slug()));
    }

    static Stream<String> swatches() {
        return studios()
                .flatMap(studio -> studio.designs().getFirst().blueprint().optionGroups().stream()
                        .filter(group -> group.kind() == OptionGroup.Kind.CHOICE)
                        .flatMap(group -> group.choices().stream()
                                .filter(choice -> choice.swatch() != null)
                                .map(choice -> studio.studio().slug() + "-" + group.key() + "-" + choice.key())));
    }

    private static Stream<DemoStudio> studios() {
        return List.of(new LinWei(), new Zhiyu(), new ZhangChen(), new ChenYi()).stream();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void everyDesignHasItsPicture(String name) throws IOException {
        var file = DemoPictures.file(name);

        assertThat(file.exists()).isTrue();
        assertThat(file.contentLength()).isLessThan(MOST_BYTES);
        var picture = ImageIO.read(file.getInputStream());
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(800, 1_000);
    }

    @ParameterizedTest
    @MethodSource("swatches")
    void everyColourCanBeSeen(String name) throws IOException {
        assertThat(DemoPictures.file(name).exists()).isTrue();
        assertThat(DemoPictures.file(name).contentLength()).isLessThan(MOST_BYTES);
    }
}
