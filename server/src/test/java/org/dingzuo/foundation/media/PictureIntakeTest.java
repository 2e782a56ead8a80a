package org.dingzuo.foundation.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.AbstractObjectAssert;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.foundation.media.PictureOutcome.Refused;
import org.dingzuo.foundation.media.PictureOutcome.Taken;
import org.dingzuo.foundation.media.PictureOutcome.Why;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureIntakeTest {
    private static final StudioId STUDIO = new StudioId(new UUID(1, 2));
    private static final int RED = 0xFF0000;

    @TempDir
    Path data;

    LocalMediaStore store;
    PictureIntake intake;

    @BeforeEach
    void openStore() throws IOException {
        store = new LocalMediaStore(data, Clock.systemUTC());
        intake = new PictureIntake(store);
    }

    @Test
    void aPhonePhotoComesInThreeWidths() throws IOException {
        var picture = taken(Photos.jpeg(4032, 3024));
        assertThat(picture.width()).isEqualTo(1600);
        assertThat(picture.height()).isEqualTo(1200);
        for (int width : Picture.WIDTHS) {
            assertThat(read(picture, width).getWidth()).isEqualTo(width);
        }
    }

    @Test
    void aSmallPictureIsNotBlownUp() throws IOException {
        assertThat(read(taken(Photos.png(200, 100)), 1600).getWidth()).isEqualTo(200);
        assertThat(read(taken(Photos.webp()), 480).getWidth()).isEqualTo(1);
    }

    @Test
    void aVeryWidePictureIsReadSparingly() throws IOException {
        assertThat(read(taken(Photos.png(6000, 4000)), 1600).getWidth()).isEqualTo(1600);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8})
    void aPhotoTakenWithThePhoneUprightStandsUpright(int orientation) throws IOException {
        var picture = taken(Photos.held(Photos.jpeg(2000, 1000), orientation));
        assertThat(picture.width()).isEqualTo(1000);
        assertThat(picture.height()).isEqualTo(2000);
        var pixels = read(picture, 480);
        var redOnTop = orientation == 5 || orientation == 6;
        assertThat(isRed(pixels, 240, redOnTop ? 100 : 860)).isTrue();
        assertThat(isRed(pixels, 240, redOnTop ? 860 : 100)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 0, 9, 77})
    void aPhotoTakenLyingKeepsItsShape(int orientation) throws IOException {
        var pixels = read(taken(Photos.held(Photos.jpeg(800, 400), orientation)), 480);
        assertThat(pixels.getWidth()).isEqualTo(480);
        assertThat(isRed(pixels, 20, 100)).isEqualTo(orientation != 2 && orientation != 3);
    }

    @Test
    void onlyPixelsPass() throws IOException {
        var page = "<html><script>alert(1)</script>";
        var polyglot = Photos.withComment(Photos.held(Photos.jpeg(300, 300), 1), page);
        var longer = Arrays.copyOf(polyglot, polyglot.length + page.length());
        System.arraycopy(page.getBytes(StandardCharsets.US_ASCII), 0, longer, polyglot.length, page.length());
        var kept = new String(bytes(taken(longer), 960), StandardCharsets.ISO_8859_1);
        assertThat(kept).doesNotContain("script").doesNotContain("GPS").doesNotContain("Exif");
    }

    @Test
    void aFileCutShortIsRefusedAndLeavesNothing() throws IOException {
        for (var whole : new byte[][] {Photos.jpeg(800, 600), Photos.png(800, 600), Photos.webp()}) {
            refused(Arrays.copyOf(whole, whole.length / 2)).isEqualTo(Why.BROKEN);
            refused(Arrays.copyOf(whole, 13)).isIn(Why.BROKEN, Why.NOT_A_PICTURE);
        }
        nothingIsLeft();
    }

    @Test
    void aHeaderThatPromisesTooMuchIsRefusedBeforeAnythingIsDecoded() throws IOException {
        refused(Photos.pngClaiming(50_000, 50_000)).isEqualTo(Why.TOO_MANY_PIXELS);
        refused(Photos.pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE)).isIn(Why.TOO_MANY_PIXELS, Why.BROKEN);
        refused(Photos.pngClaiming(-1, 10)).isEqualTo(Why.BROKEN);
        refused(Photos.jpegClaiming(65_000, 65_000)).isEqualTo(Why.TOO_MANY_PIXELS);
        refused(Photos.jpegClaiming(0, 0)).isEqualTo(Why.BROKEN);
        nothingIsLeft();
    }

    @Test
    void aScanRepeatedAHundredTimesIsRefused() throws IOException {
        refused(Photos.jpegOfManyScans(100)).isEqualTo(Why.BROKEN);
        nothingIsLeft();
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItIsCalled() throws IOException {
        refused("GIF89a\u0001\u0000\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1))
                .isEqualTo(Why.NOT_A_PICTURE);
        refused("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8))
                .isEqualTo(Why.NOT_A_PICTURE);
        refused("%PDF-1.7".getBytes(StandardCharsets.UTF_8)).isEqualTo(Why.NOT_A_PICTURE);
        refused(new byte[0]).isEqualTo(Why.NOT_A_PICTURE);
        refused("....ftypheic........".getBytes(StandardCharsets.UTF_8)).isEqualTo(Why.HEIC);
        nothingIsLeft();
    }

    @Test
    void aByteTooManyIsRefused() {
        var photo = Photos.jpeg(300, 300);
        assertThat(take(photo, photo.length)).isInstanceOf(Taken.class);
        assertThat(take(photo, photo.length - 1)).isEqualTo(new Refused(Why.TOO_LARGE));
    }

    private Picture taken(byte[] upload) {
        return ((Taken) take(upload, PictureIntake.PHOTO)).picture();
    }

    private AbstractObjectAssert<?, Why> refused(byte[] upload) {
        return assertThat(take(upload, PictureIntake.PHOTO))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::why);
    }

    private PictureOutcome take(byte[] upload, long most) {
        return StudioScope.call(STUDIO, () -> intake.take(new ByteArrayInputStream(upload), most, Access.OPEN));
    }

    private byte[] bytes(Picture picture, int width) throws IOException {
        return store.open(picture.at(width)).orElseThrow().content().getContentAsByteArray();
    }

    private BufferedImage read(Picture picture, int width) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes(picture, width)));
    }

    private static boolean isRed(BufferedImage pixels, int x, int y) {
        return (pixels.getRGB(x, y) & RED) > 0x800000;
    }

    private void nothingIsLeft() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
