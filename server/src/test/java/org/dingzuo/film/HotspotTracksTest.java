package org.dingzuo.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.kernel.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HotspotTracksTest {
    private final HotspotTracks tracks = new HotspotTracks(new Documents());

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        var hotspots = List.of(
                new Hotspot(
                        "thread",
                        "thread",
                        "indigo",
                        Words.of("线 --> 色 <b>", "Thread\nof two"),
                        1.5,
                        3_725.25,
                        List.of(new KeyFrame(1.5, 0, 1), new KeyFrame(3_000, 0.333, 0.5))),
                new Hotspot(
                        "b",
                        "lettering",
                        null,
                        Words.of("字", "Letters"),
                        0,
                        0.5,
                        List.of(new KeyFrame(0.25, 0.5, 0.5))));
        var faults = new Faults();
        assertThat(tracks.read(tracks.write(hotspots), faults)).isEqualTo(hotspots);
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void anotherToolsFileWithWindowsLinesAndStylesIsRead() {
        var track = "\uFEFFWEBVTT - made elsewhere\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\n"
                + "00:01.000 --> 00:02.500 align:start\r\n{\"group\":\"g\",\"label\":{\"zh-CN\":\"选\"},\r\n\"keyframes\":[{\"t\":1,\"x\":0.1,\"y\":0.2}]}\r\n";
        var faults = new Faults();
        var read = tracks.read(track, faults);
        assertThat(faults.found()).isEmpty();
        assertThat(read).hasSize(1);
        assertThat(read.getFirst().until()).isEqualTo(2.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1\n00:00:01,000 --> 00:00:02,000\nsubtitles of another kind",
                "WEBVTT\n\n00:01.000 --> 99:99.000\n{}",
                "WEBVTT\n\n00:01.000 --> 00:02.000\nnot json",
                "WEBVTT\n\n00:01.000 --> 00:02.000\n[[[[[[",
                "WEBVTT\n\n00:01.000 --> 00:02.000\n{\"group\":null,\"label\":{},\"keyframes\":[]}",
                "WEBVTT\n\n00:01.000 --> 00:02.000\n{\"group\":\"g\",\"label\":{\"fr\":\"x\"},\"keyframes\":[null]}",
                "WEBVTT\n\na\nb --> c"
            })
    void whatIsNoTrackOfOursIsRefusedWithItsLine(String track) {
        var faults = new Faults();
        tracks.read(track, faults);
        assertThat(faults.found()).isNotEmpty();
    }
}
