package org.dingzuo.film.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FilmLabTest {
    @TempDir
    Path folder;

    PhoneFilms phone;
    FilmLab lab;
    Path work;

    @BeforeEach
    void openTheLab() throws IOException {
        phone = new PhoneFilms(folder);
        lab = new FilmLab("", folder);
        work = Files.createDirectory(folder.resolve("work"));
    }

    @Test
    void aShortFilmBecomesOneMp4ThatStartsAtOnce() throws Exception {
        var prints = developed(phone.plain());
        assertThat(prints.streams()).isEmpty();
        assertThat(prints.width()).isEqualTo(320);
        assertThat(stream(prints.mp4(), "video").path("pix_fmt").asString()).isEqualTo("yuv420p");
        assertThat(stream(prints.mp4(), "audio").path("codec_name").asString()).isEqualTo("aac");
        assertThat(indexOf(prints.mp4(), "moov")).isLessThan(indexOf(prints.mp4(), "mdat"));
        assertThat(prints.poster()).isNotEmptyFile();
    }

    @Test
    void hevcBecomesH264() throws Exception {
        assertThat(stream(developed(phone.hevc()).mp4(), "video")
                        .path("codec_name")
                        .asString())
                .isEqualTo("h264");
    }

    @Test
    void aFilmTakenUprightStandsUpright() throws Exception {
        var prints = developed(phone.rotated());
        assertThat(prints.width()).isEqualTo(180);
        assertThat(prints.height()).isEqualTo(320);
        assertThat(stream(prints.mp4(), "video").path("height").asInt()).isEqualTo(320);
    }

    @Test
    void variableFramesBecomeEven() throws Exception {
        var picture = stream(developed(phone.variableFrameRate()).mp4(), "video");
        assertThat(picture.path("avg_frame_rate").asString())
                .isEqualTo(picture.path("r_frame_rate").asString());
    }

    @Test
    void hdrIsBroughtIntoTheRangeOfEveryScreen() throws Exception {
        var picture = stream(developed(phone.hdr()).mp4(), "video");
        assertThat(picture.path("color_transfer").asString()).isEqualTo("bt709");
        assertThat(picture.path("pix_fmt").asString()).isEqualTo("yuv420p");
    }

    @Test
    void aLongFilmIsStreamedInPiecesOfOneFileToo() throws Exception {
        var prints = developed(phone.lasting(95));
        assertThat(prints.streams()).hasSize(1);
        var playlist = Files.readString(prints.streams().getFirst().playlist());
        assertThat(playlist)
                .contains("#EXT-X-BYTERANGE", "#EXT-X-ENDLIST")
                .contains(prints.streams().getFirst().media().getFileName().toString());
    }

    @Test
    void whatIsNoFilmIsRefusedWithItsReason() throws Exception {
        assertThat(rejected(phone.soundOnly())).isEqualTo(Rejection.NO_PICTURE);
        assertThat(rejected(phone.oldCodec())).isEqualTo(Rejection.UNKNOWN_CODEC);
        assertThat(rejected(phone.lasting(16 * 60))).isEqualTo(Rejection.TOO_LONG);
    }

    @Test
    void aFilmThatBreaksOffIsBroken() throws Exception {
        var whole = Files.readAllBytes(phone.whole());
        assertThat(rejected(file("half.mp4", Arrays.copyOf(whole, whole.length / 2))))
                .isEqualTo(Rejection.BROKEN);
        assertThat(rejected(file("head.mp4", Arrays.copyOf(whole, 900)))).isEqualTo(Rejection.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "just some words",
                "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
                "ffconcat version 1.0\nfile '/etc/passwd'\n",
                "#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/x.ts\n",
                ""
            })
    void aTextThatPointsElsewhereIsNotFollowed(String words) throws Exception {
        assertThat(rejected(file("attack.mp4", words.getBytes()))).isEqualTo(Rejection.NOT_A_FILM);
    }

    @Test
    void aPlaylistBehindAFilmsFirstBytesIsBroken() throws Exception {
        var disguised = "\0\0\0\u0010ftypisom\0\0\0\0#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n";
        assertThat(rejected(file("disguised.mp4", disguised.getBytes()))).isEqualTo(Rejection.BROKEN);
    }

    @Test
    void progressIsToldAndCanStopTheWork() throws Exception {
        var heard = new ArrayList<Integer>();
        var outcome = lab.develop(phone.plain(), work, permille -> {
            heard.add(permille);
            return false;
        });
        assertThat(outcome).isInstanceOf(LabOutcome.Stopped.class);
        assertThat(heard).hasSize(1);
    }

    @Test
    void aPosterCanBeTakenFromAnySecond() throws Exception {
        var mp4 = developed(phone.plain()).mp4();
        assertThat(lab.pictureAt(mp4, 0.5, folder.resolve("at.jpg"))).isTrue();
        assertThat(lab.pictureAt(mp4, 500, folder.resolve("beyond.jpg"))).isFalse();
    }

    private Prints developed(Path film) throws InterruptedException {
        var outcome = lab.develop(film, work, permille -> true);
        assertThat(outcome).isInstanceOf(LabOutcome.Developed.class);
        return ((LabOutcome.Developed) outcome).prints();
    }

    private Rejection rejected(Path film) throws InterruptedException {
        var outcome = lab.develop(film, work, permille -> true);
        assertThat(outcome).isInstanceOf(LabOutcome.Rejected.class);
        return ((LabOutcome.Rejected) outcome).why();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private JsonNode stream(Path file, String type) throws Exception {
        var programs = Programs.find("", folder);
        var answer = new StringBuilder();
        var command = List.of(programs.ffprobe(), "-v", "error", "-show_streams", "-of", "json", file.toString());
        ProgramRun.of(programs, command, folder, Bounds.LOOKING, line -> {
            answer.append(line);
            return true;
        });
        for (var stream :
                JsonMapper.builder().build().readTree(answer.toString()).path("streams")) {
            if (stream.path("codec_type").asString().equals(type)) {
                return stream;
            }
        }
        throw new AssertionError("no " + type + " in " + answer);
    }

    private static int indexOf(Path file, String box) throws IOException {
        return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(box);
    }
}
